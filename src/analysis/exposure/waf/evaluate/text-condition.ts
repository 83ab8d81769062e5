import { notUnderstood, type Reason } from '../reason.ts';
import { compileField, isField } from '../request/field.ts';
import type { Reading } from '../request/reading.ts';
import { listOf, numberOf, oneOf, type Shape, shapeOf } from '../shape.ts';
import {
  PRE_PARSE_TRANSFORMATIONS,
  type PreParseTransformation,
  TEXT_TRANSFORMATIONS,
  type TextTransformation,
} from '../transform/index.ts';
import { greatest, NO, type Truth, UNKNOWN, YES } from '../truth.ts';
import type { Compiler } from './compiler.ts';
import { type Condition, type Inspection, unknownBecause } from './inspection.ts';

/** Judges one text; why it comes out so, by the answer. */
export interface TextTest {
  /** A text without letters that stands in every text that passes: where it is not, no letters need be changed. */
  readonly needs?: string;
  readonly test: (text: string) => Truth;
  readonly why: (truth: Truth, field: string) => Reason;
}

/** A statement that looks into a field: reads it, transforms it, asks each text. */
export function textCondition(
  statement: Shape,
  compiler: Compiler,
  { test, why, needs = '' }: TextTest,
  use: 'text' | 'size' = 'text',
): Condition {
  const kinds = transformationsOf(statement['TextTransformations']);
  if (kinds === undefined) return unknownBecause(notUnderstood('TextTransformations'));
  const preParse = preParseOf(statement['PreParseTextTransformations']);
  if (preParse === undefined) return unknownBecause(notUnderstood('PreParseTextTransformations'));
  const field = compileField(statement['FieldToMatch'], { bodyLimit: compiler.bodyLimit, use, preParse });
  if (!isField(field)) return unknownBecause(field);
  const read = compiler.slots.reader(field, kinds);
  const reasons = new Map<Truth, Reason>(TRUTHS.map((truth) => [truth, why(truth, field.name)]));
  const isCased = needs !== '' && (kinds.at(-1) === 'LOWERCASE' || kinds.at(-1) === 'UPPERCASE');
  const readUncased = isCased ? compiler.slots.reader(field, kinds.slice(0, -1)) : undefined;
  return (inspection) => {
    if (readUncased !== undefined && isWithout(readUncased(inspection), needs)) return NO;
    const reading = read(inspection);
    if (reading.decided !== undefined) return inspection.because(reading.decided.truth, reading.decided.reason);
    const { views } = reading;
    const truth = anyOf(views[0] ?? [], test);
    if (views.length > 1) return overViews(inspection, views, truth, reading.doubt, test, reasons);
    if (truth !== NO) inspection.reason = reasons.get(truth) ?? inspection.reason;
    return truth;
  };
}

function isWithout({ decided, views }: Reading, needed: string): boolean {
  if (decided !== undefined) return false;
  for (const texts of views) for (const text of texts) if (text.includes(needed)) return false;
  return true;
}

const TRUTHS: readonly Truth[] = [-2, -1, 0, 1, 2, 3];

/** Views that agree are as sure as the least sure of them; views that do not agree are unknown. */
function overViews(
  inspection: Inspection,
  views: readonly (readonly string[])[],
  first: Truth,
  doubt: Reason | undefined,
  test: TextTest['test'],
  reasons: ReadonlyMap<Truth, Reason>,
): Truth {
  let [low, high] = [first, first];
  for (const view of views.slice(1)) {
    const truth = anyOf(view, test);
    if (truth < low) low = truth;
    if (truth > high) high = truth;
  }
  const truth = low > UNKNOWN ? low : high < UNKNOWN ? high : UNKNOWN;
  const isDoubt = truth === UNKNOWN && low !== high && doubt !== undefined;
  const why = isDoubt ? doubt : reasons.get(truth);
  if (truth !== NO && why !== undefined) inspection.reason = why;
  return truth;
}

function anyOf(texts: readonly string[], test: TextTest['test']): Truth {
  let truth: Truth = NO;
  for (const text of texts) {
    truth = greatest(truth, test(text));
    if (truth === YES) return YES;
  }
  return truth;
}

/** In the order of their priorities; undefined when one is not known or the order is not. */
export function transformationsOf(value: unknown): readonly TextTransformation[] | undefined {
  return ordered(value, TEXT_TRANSFORMATIONS)?.filter((kind) => kind !== 'NONE');
}

function preParseOf(value: unknown): readonly PreParseTransformation[] | undefined {
  if (value === undefined) return [];
  return ordered(value, PRE_PARSE_TRANSFORMATIONS)?.filter((kind) => kind !== 'NONE');
}

/** A chain longer than AWS allows is not followed. https://docs.aws.amazon.com/waf/latest/developerguide/limits.html (read 2026-11-26) */
const MAX_CHAIN = 10;

function ordered<T extends string>(value: unknown, kinds: readonly T[]): readonly T[] | undefined {
  const list = listOf(value)?.map((one) => {
    const shape = shapeOf(one);
    return { kind: oneOf(kinds, shape?.['Type']), priority: numberOf(shape?.['Priority']) };
  });
  if (list === undefined || list.length > MAX_CHAIN) return undefined;
  const isSingle = list.length === 1;
  const chain: { readonly kind: T; readonly priority: number }[] = [];
  for (const { kind, priority = isSingle ? 0 : undefined } of list) {
    if (kind === undefined || priority === undefined) return undefined;
    if (chain.some((one) => one.priority === priority)) return undefined;
    chain.push({ kind, priority });
  }
  return chain.toSorted((a, b) => a.priority - b.priority).map(({ kind }) => kind);
}
