import type { Compiler } from './compiler.ts';
import { notUnderstood, reason } from '../reason.ts';
import { NO } from '../truth.ts';
import { listOf, type Shape, shapeOf, textOf } from '../shape.ts';
import { type Condition, unknownBecause } from './inspection.ts';
import { regexTest } from './regex.ts';
import { textCondition } from './text-condition.ts';

export function regexMatch(statement: Shape, compiler: Compiler): Condition {
  const pattern = textOf(statement['RegexString']);
  if (pattern === undefined) return unknownBecause(notUnderstood('RegexString'));
  return matchAny([pattern], statement, compiler, { pattern: pattern.slice(0, SHOWN) });
}

export function regexPatternSet(statement: Shape, compiler: Compiler, pointer: string): Condition {
  const arn = textOf(statement['ARN']);
  if (arn === undefined) return unknownBecause(notUnderstood('ARN'));
  const set = shapeOf(compiler.context.regexPatternSets.get(arn));
  if (set === undefined) {
    compiler.notes.push({ code: 'not-seen', pointer, name: arn });
    return unknownBecause(reason('pattern-set-not-seen', { arn }));
  }
  const patterns = listOf(set['RegularExpressionList'])?.map((one) => textOf(shapeOf(one)?.['RegexString']));
  const known = patterns?.filter((pattern) => pattern !== undefined);
  if (patterns === undefined || known === undefined || known.length !== patterns.length) {
    return unknownBecause(notUnderstood('RegularExpressionList'));
  }
  if (known.length === 0) return () => NO;
  return matchAny(known, statement, compiler, { set: arn });
}

function matchAny(
  patterns: readonly string[],
  statement: Shape,
  compiler: Compiler,
  params: Readonly<Record<string, string>>,
): Condition {
  const test = regexTest(patterns);
  if (test === undefined) return unknownBecause(reason('regex-not-supported', params));
  return textCondition(statement, compiler, {
    test,
    why: (truth, field) => reason(truth === 0 ? 'regex-reading-undocumented' : 'regex-match', { ...params, field }),
  });
}

/** Characters of a pattern that a reason repeats. */
const SHOWN = 200;
