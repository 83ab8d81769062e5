import { addDays, type Instant, instant, epochMs } from '#kernel';
import type { Clock } from '#platform/runtime';
import type { Store } from '#platform/store';

export interface ResumableRun {
  readonly runId: string;
  readonly startedAt: Instant;
  /** Parts in its journal. */
  readonly parts: number;
}

/**
 * The newest run that asked the same question, did not finish and left a journal. Ask while holding the lease of
 * collections: a run that is still going on elsewhere looks the same.
 */
export async function findResumable(
  store: Store,
  scopeDigest: string,
  options: { readonly clock: Clock; readonly maxAgeHours: number },
): Promise<ResumableRun | undefined> {
  const oldest = instant(epochMs(options.clock.now()) - options.maxAgeHours * 3_600_000);
  const row = await store.db
    .selectFrom('run')
    .innerJoin('journal', 'journal.run_id', 'run.id')
    .select(({ fn }) => ['run.id', 'run.started_at', fn.countAll<number>().as('parts')])
    .where('run.scope', '=', scopeDigest)
    .where('run.started_at', '>=', oldest)
    .groupBy(['run.id', 'run.started_at'])
    .orderBy('run.started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { runId: row.id, startedAt: row.started_at as Instant, parts: row.parts };
}

/** Forgets what a run has journaled, so that it is not resumed. */
export async function forgetJournal(store: Store, runId: string): Promise<void> {
  await store.db.deleteFrom('journal').where('run_id', '=', runId).execute();
}

/** Days after which the journal of a run that never finished is dropped. */
const JOURNAL_DAYS = 7;

/** Drops journals of runs that nobody will resume any more; answers their ids. */
export async function dropOldJournals(store: Store, now: Instant): Promise<string[]> {
  const dead = await store.db
    .selectFrom('run')
    .select('id')
    .where('started_at', '<', addDays(now, -JOURNAL_DAYS))
    .where('id', 'in', (inner) => inner.selectFrom('journal').select('run_id'))
    .execute();
  for (const { id } of dead) await forgetJournal(store, id);
  return dead.map((run) => run.id);
}
