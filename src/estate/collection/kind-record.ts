import type { Instant } from '#kernel';
import type { AwsProblem } from '#platform/aws';
import { COMPLETE, type Completeness } from '../model/index.ts';

/** What is noted about one kind while its collector runs. */
export interface KindRecord {
  items: number;
  /** Calls under `attempt` that gave no answer; the first is kept to tell the reason. */
  missing: number;
  firstGap?: { readonly about: string; readonly problem: AwsProblem };
  absent?: string;
  /** The moment the facts are of, when it is not that of the call. */
  factsOf?: Instant;
  finished: boolean;
}

export function newKindRecord(): KindRecord {
  return { items: 0, missing: 0, finished: false };
}

/**
 * What the notes amount to. `failure` is what ended the collector early, if anything did.
 * A kind of which something was seen is partial; one of which nothing was seen is as its problem says.
 */
export function completenessOf(record: KindRecord, failure: AwsProblem | undefined): Completeness {
  if (record.absent !== undefined) {
    return { state: 'not-asked', reason: { code: 'NotInUse', detail: record.absent } };
  }
  if (failure !== undefined && !record.finished) {
    const state = record.items > 0 ? 'partial' : failure.state;
    return { state, reason: { code: failure.code, detail: failure.detail }, ...countOf(record) };
  }
  const gap = record.firstGap;
  if (gap === undefined) return COMPLETE;
  const state = record.items > 0 ? 'partial' : gap.problem.state;
  const reason = { code: gap.problem.code, detail: `${gap.about}: ${gap.problem.detail}` };
  return { state, reason, ...countOf(record) };
}

function countOf(record: KindRecord): { missing?: number } {
  return record.missing > 0 ? { missing: record.missing } : {};
}
