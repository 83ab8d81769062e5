import type { Measure } from '#analysis/score';
import type { Row, Store } from '#platform/store';
import type { ScoreHistory } from '#api/contract';
import { countsOf, exactScore, numberOf } from './numbers.ts';
import { ORGANIZATION } from './present.ts';
import type { ScoreQuestion } from './score.ts';
import { knownStandard } from './standards.ts';

/** Changes shown at most: more than one a day for a year. */
const MAX_POINTS = 500;

export interface HistoryQuestion extends ScoreQuestion {
  readonly measure?: Measure | undefined;
  /** Moments between which the changes lie; `until` is exclusive. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** How one score went, the newest changes when there are too many. */
export async function scoreHistory(store: Store, question: HistoryQuestion = {}): Promise<ScoreHistory> {
  const { standard = 'all', scope = ORGANIZATION, measure = 'yagura' } = question;
  const rows = await scoreRows(
    store,
    { ...question, standard: knownStandard(standard), scope, measure },
    MAX_POINTS + 1,
  );
  const items = rows.slice(0, MAX_POINTS).map((row) => ({
    number: row.number,
    at: row.at,
    runId: row.run_id,
    ...numberOf(exactScore(row)),
    counts: countsOf(row),
  }));
  return { scope, standard, measure, items: items.toReversed(), truncated: rows.length > MAX_POINTS };
}

/** Stored rows of one score, newest first. */
export async function scoreRows(
  store: Store,
  { standard = 'all', scope = ORGANIZATION, measure = 'yagura', since, until }: HistoryQuestion,
  limit: number,
): Promise<Row<'score'>[]> {
  return await store.db
    .selectFrom('score')
    .selectAll()
    .where('scope', '=', scope)
    .where('standard', '=', standard)
    .where('measure', '=', measure)
    .$if(since !== undefined, (query) => query.where('at', '>=', since ?? ''))
    .$if(until !== undefined, (query) => query.where('at', '<', until ?? ''))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
}
