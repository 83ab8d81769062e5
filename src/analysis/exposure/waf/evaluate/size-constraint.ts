import { notUnderstood, reason } from '../reason.ts';
import { numberOf, oneOf, type Shape } from '../shape.ts';
import { NO, YES } from '../truth.ts';
import type { Compiler } from './compiler.ts';
import { type Condition, unknownBecause } from './inspection.ts';
import { textCondition } from './text-condition.ts';

const OPERATORS: Readonly<Record<string, (size: number, limit: number) => boolean>> = {
  EQ: (size, limit) => size === limit,
  NE: (size, limit) => size !== limit,
  LE: (size, limit) => size <= limit,
  LT: (size, limit) => size < limit,
  GE: (size, limit) => size >= limit,
  GT: (size, limit) => size > limit,
};

export function sizeConstraint(statement: Shape, compiler: Compiler): Condition {
  const limit = numberOf(statement['Size']);
  if (limit === undefined) return unknownBecause(notUnderstood('Size'));
  const operator = oneOf(Object.keys(OPERATORS), statement['ComparisonOperator']);
  const holds = operator === undefined ? undefined : OPERATORS[operator];
  if (operator === undefined || holds === undefined) return unknownBecause(notUnderstood('ComparisonOperator'));
  return textCondition(
    statement,
    compiler,
    {
      test: (text) => (holds(text.length, limit) ? YES : NO),
      why: (_truth, field) => reason('size', { field, operator, size: limit }),
    },
    'size',
  );
}
