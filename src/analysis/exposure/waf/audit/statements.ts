import type { AuditStatement } from './contract.ts';

/** WAFv2 nests statements up to a depth of its own; what is deeper than this was not written by AWS. */
const DEEPEST = 32;

/** A statement with all that stand in it, itself first. */
export function statementsIn(statement: AuditStatement | undefined, depth = 0): readonly AuditStatement[] {
  if (statement === undefined || depth > DEEPEST) return [];
  const inner = [
    ...(statement.AndStatement?.Statements ?? []),
    ...(statement.OrStatement?.Statements ?? []),
    statement.NotStatement?.Statement,
    statement.RateBasedStatement?.ScopeDownStatement,
    statement.ManagedRuleGroupStatement?.ScopeDownStatement,
  ];
  return [statement, ...inner.flatMap((one) => statementsIn(one, depth + 1))];
}

/** The field a comparing statement looks at. */
export function fieldOf(statement: AuditStatement) {
  const comparing =
    statement.ByteMatchStatement ??
    statement.RegexMatchStatement ??
    statement.RegexPatternSetReferenceStatement ??
    statement.SizeConstraintStatement ??
    statement.SqliMatchStatement ??
    statement.XssMatchStatement;
  return comparing?.FieldToMatch;
}
