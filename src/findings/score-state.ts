import type { Instant } from '#kernel';
import { type Queryable, type Row, unpackText } from '#platform/store';

/** A stored state of the score, as text. */
export interface StoredScoreState {
  readonly number: number;
  readonly runId: string;
  readonly at: Instant;
  readonly digest: string;
  readonly text: string;
}

/** Some 2 million cells: 10,000 accounts with 200 rules. */
const MAX_STATE_BYTES = 128 * 1024 * 1024;

/** The newest state, or the newest with at most this number; undefined when there is none. */
export async function readScoreState(on: Queryable, atMost?: number): Promise<StoredScoreState | undefined> {
  const row = await on
    .selectFrom('score_state')
    .selectAll()
    .$if(atMost !== undefined, (query) => query.where('number', '<=', atMost ?? 0))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && stored(row);
}

function stored({ number, run_id, at, digest, content }: Row<'score_state'>): StoredScoreState {
  const text = unpackText(content, `state ${number} of the score`, MAX_STATE_BYTES);
  return { number, runId: run_id, at: at as Instant, digest, text };
}
