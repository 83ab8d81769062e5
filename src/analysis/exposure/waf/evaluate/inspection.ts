import type { EvaluateOptions } from '../contract.ts';
import { NO_MATCH, type Reason } from '../reason.ts';
import type { Reading } from '../request/reading.ts';
import type { RequestText } from '../request/request-text.ts';
import type { Truth } from '../truth.ts';
import { Labels } from './labels.ts';

/** Copied, which costs less than to build one. */
const EMPTY: readonly undefined[] = Array.from({ length: 64 });

/** One request on its way through one WebACL: what was read of it, and the labels it has got so far. */
export class Inspection {
  readonly text: RequestText;
  readonly options: EvaluateOptions;
  readonly labels = new Labels();
  /** Readings of fields, transformed or not, by the slot that compiling gave them. */
  readonly readings: (Reading | undefined)[];
  /** Why the condition asked last came out as it did, unless it is plainly no. */
  reason: Reason = NO_MATCH;

  constructor(text: RequestText, slots: number, options: EvaluateOptions) {
    this.text = text;
    this.options = options;
    this.readings = EMPTY.slice(0, slots);
    while (this.readings.length < slots) this.readings.push(undefined);
  }

  because<T extends Truth>(truth: T, why: Reason): T {
    this.reason = why;
    return truth;
  }
}

/** A compiled statement. It says why by `Inspection.because`, unless it is plainly no. */
export type Condition = (inspection: Inspection) => Truth;

/** What is not understood, asked. */
export function unknownBecause(why: Reason): Condition {
  return (inspection) => inspection.because(0, why);
}
