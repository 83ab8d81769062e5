import type { StoredWebAcl } from '#estate/model';
import type { EvaluateOptions, Evaluation, WafContext } from '../contract.ts';
import { parseRequest } from '../request/parse.ts';
import { compileWebAcl } from './compile.ts';
import { evaluate } from './evaluate.ts';

/** Short words for the WebACLs of tests. Nothing of the product imports this. */
export const ARN = 'arn:aws:wafv2:eu-west-1:111122223333:regional';

export function context(more: Partial<WafContext> = {}): WafContext {
  return {
    resource: 'load-balancer',
    ruleGroups: new Map(),
    ipSets: new Map(),
    regexPatternSets: new Map(),
    managed: () => undefined,
    ...more,
  };
}

export function base64(text: string): string {
  return Buffer.from(text, 'latin1').toString('base64');
}

export function chain(...kinds: readonly string[]): object[] {
  return (kinds.length === 0 ? ['NONE'] : kinds).map((Type, Priority) => ({ Type, Priority }));
}

export const PATH = { UriPath: {} };
export const QUERY = { QueryString: {} };
export const BODY = { Body: { OversizeHandling: 'CONTINUE' } };

export function bytes(field: object, text: string, position = 'CONTAINS', ...kinds: readonly string[]): object {
  return {
    ByteMatchStatement: {
      FieldToMatch: field,
      SearchString: base64(text),
      PositionalConstraint: position,
      TextTransformations: chain(...kinds),
    },
  };
}

export function regex(field: object, RegexString: string, ...kinds: readonly string[]): object {
  return { RegexMatchStatement: { FieldToMatch: field, RegexString, TextTransformations: chain(...kinds) } };
}

export function size(field: object, ComparisonOperator: string, Size: number, ...kinds: readonly string[]): object {
  return {
    SizeConstraintStatement: { FieldToMatch: field, ComparisonOperator, Size, TextTransformations: chain(...kinds) },
  };
}

export const not = (Statement: object): object => ({ NotStatement: { Statement } });
export const all = (...Statements: readonly object[]): object => ({ AndStatement: { Statements } });
export const any = (...Statements: readonly object[]): object => ({ OrStatement: { Statements } });
export const label = (Key: string, Scope = 'LABEL'): object => ({ LabelMatchStatement: { Key, Scope } });

export interface RuleInit {
  readonly name?: string;
  readonly statement: object;
  /** `Block` when absent; an object stands for itself. */
  readonly action?: string | object;
  readonly override?: string;
  readonly labels?: readonly string[];
}

/** A WebACL of these rules in this order, that lets through what none of them ends. */
export function webAcl(rules: readonly RuleInit[], more: object = {}): StoredWebAcl {
  return {
    Name: 'shop',
    ARN: `${ARN}/webacl/shop/0`,
    DefaultAction: { Allow: {} },
    Rules: rulesOf(rules),
    ...more,
  } as StoredWebAcl;
}

export function rulesOf(rules: readonly RuleInit[]): object[] {
  return rules.map(({ name, statement, action = 'Block', override, labels = [] }, index) => ({
    Name: name ?? `rule-${index}`,
    Priority: index,
    Statement: statement,
    ...(override === undefined
      ? { Action: typeof action === 'string' ? { [action]: {} } : action }
      : { OverrideAction: { [override]: {} } }),
    ...(labels.length > 0 ? { RuleLabels: labels.map((Name) => ({ Name })) } : {}),
  }));
}

/** A request of a browser: the start of its request line, more headers, a body. */
export function request(start: string, headers: readonly string[] = [], body = ''): string {
  return [`${start} HTTP/1.1`, 'Host: example.com', 'User-Agent: test', ...headers, '', body].join('\r\n');
}

export function judge(
  acl: StoredWebAcl,
  text: string,
  more: { readonly context?: Partial<WafContext>; readonly client?: object; readonly options?: EvaluateOptions } = {},
): Evaluation {
  const compiled = compileWebAcl(acl, context(more.context));
  return evaluate(compiled, { ...parseRequest(text), ...more.client }, more.options);
}

/** How the one statement comes out for a request. */
export function matchOf(statement: object, text: string, more: Parameters<typeof judge>[2] = {}): string {
  const { steps } = judge(webAcl([{ statement, action: 'Count' }]), text, more);
  return steps[0]?.match ?? 'none';
}
