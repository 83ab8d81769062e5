import { notUnderstood, type Reason, reason } from '../reason.ts';
import { entryOf, onlyMember, type Shape } from '../shape.ts';
import { byteMatch } from './byte-match.ts';
import { type Compiler, MAX_DEPTH } from './compiler.ts';
import { type Condition, type Inspection, unknownBecause } from './inspection.ts';
import { sqliMatch, xssMatch } from './injection.ts';
import { labelMatch } from './label-match.ts';
import { andStatement, notStatement, orStatement } from './logic.ts';
import { NO } from '../truth.ts';
import { asnMatch, geoMatch, ipSetReference } from './origin.ts';
import { regexMatch, regexPatternSet } from './regex-match.ts';
import { sizeConstraint } from './size-constraint.ts';

/** Where a statement stands. */
export interface Place {
  readonly pointer: string;
  /** Of the labels of the group or WebACL around it. */
  readonly namespace: string;
  readonly depth: number;
}

/** A statement that looks at one request; what is not understood is unknown. */
export function compileStatement(statement: unknown, compiler: Compiler, place: Place): Condition {
  compiler.budget -= 1;
  if (compiler.budget < 0 || place.depth > MAX_DEPTH) return unseen(compiler, place, TOO_LARGE);
  const member = onlyMember(statement);
  const build = member === undefined ? undefined : entryOf(STATEMENTS, member[0]);
  if (member === undefined || build === undefined) {
    const name = member === undefined ? 'Statement' : `Statement/${member[0]}`;
    compiler.notes.push({ code: 'not-understood', pointer: place.pointer, name });
    return unseen(compiler, place, notUnderstood(name));
  }
  return build(member[1], compiler, { ...place, pointer: `${place.pointer}/${member[0]}` });
}

/**
 * What is not seen might read a forwarded address, and then the whole rule might not be applied; and it might label the
 * request by where it comes from, or, as the whole of a rule, stand for a group that adds labels of its own.
 */
function unseen(compiler: Compiler, { depth }: Place, why: Reason): Condition {
  compiler.forwarded.push(undefined);
  compiler.blurs.push(...(depth === 0 ? [''] : ['awswaf:clientip:', 'awswaf:forwardedip:']));
  return unknownBecause(why);
}

const TOO_LARGE = reason('statement-too-large');
const RATE = reason('rate-of-many-requests');
const NOT_HERE = reason('statement-cannot-be-nested');

type Build = (statement: Shape, compiler: Compiler, place: Place) => Condition;

const nested =
  (build: typeof andStatement): Build =>
  (statement, compiler, place) => {
    const compile = (inner: unknown, pointer: string) =>
      compileStatement(inner, compiler, { ...place, pointer, depth: place.depth + 1 });
    return build(statement, place.pointer, compile) ?? unseen(compiler, place, notUnderstood('Statements'));
  };

const STATEMENTS: Readonly<Record<string, Build>> = {
  ByteMatchStatement: byteMatch,
  SqliMatchStatement: sqliMatch,
  XssMatchStatement: xssMatch,
  SizeConstraintStatement: sizeConstraint,
  RegexMatchStatement: regexMatch,
  RegexPatternSetReferenceStatement: (statement, compiler, { pointer }) =>
    regexPatternSet(statement, compiler, pointer),
  IPSetReferenceStatement: (statement, compiler, { pointer }) => ipSetReference(statement, compiler, pointer),
  GeoMatchStatement: (statement, compiler, { depth }) => geoMatch(statement, compiler, depth === 0),
  AsnMatchStatement: asnMatch,
  LabelMatchStatement: (statement, _compiler, { namespace }) => labelMatch(statement, namespace),
  AndStatement: nested(andStatement),
  OrStatement: nested(orStatement),
  NotStatement: nested(notStatement),
  // It acts on a rate of many requests: never on the one that is asked about.
  RateBasedStatement: (_statement, _compiler, { depth }) =>
    depth > 0 ? unknownBecause(NOT_HERE) : (inspection: Inspection) => inspection.because(NO, RATE),
  RuleGroupReferenceStatement: () => unknownBecause(NOT_HERE),
  ManagedRuleGroupStatement: () => unknownBecause(NOT_HERE),
};
