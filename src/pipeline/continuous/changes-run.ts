import type { SnapshotReader } from '#estate/model';
import { type Instant, toFault } from '#kernel';
import { type Clock, randomToken, shortDigest } from '#platform/runtime';
import { endChanges, type Row, type Store } from '#platform/store';
import type { Policy } from '#policy';
import type { KnownSoftware } from '../engine.ts';
import { planAnalysed } from '../plan-messages.ts';
import { failRun, finishRun, type RunEnd, startRun } from '../run.ts';
import { scoreRun } from '../score/score-run.ts';
import { openRuntime } from '../software/known-software.ts';
import type { AnalysisSummary } from '../summary.ts';
import { wholeEngine } from '../whole-engine.ts';
import { analyseChanges, type ChangesAnalysed } from './analyse-changes.ts';
import type { PackageHolders } from './package-holders.ts';

export const WATCH = 'watch';

export interface ChangesRunRequest {
  readonly store: Store;
  readonly clock: Clock;
  readonly reader: SnapshotReader;
  readonly asOf: Instant;
  readonly policy: Policy;
  readonly software: KnownSoftware | undefined;
  readonly changes: readonly Row<'change'>[];
  readonly again?: readonly string[];
  readonly previous?: SnapshotReader | undefined;
  readonly holders?: PackageHolders;
  /** What AWS was asked for before, kept with the run. */
  readonly before?: Readonly<Record<string, unknown>>;
  readonly signal?: AbortSignal;
}

/** Changes named in a run; the rest is counted. */
const MAX_NAMED = 50;

/**
 * Works on changes as one run. A run that changed nothing leaves no row, but for the first of a day: it proves that
 * somebody looked. Hold the store's lease of runs.
 */
export async function changesRun(request: ChangesRunRequest): Promise<ChangesAnalysed> {
  const { store, clock, reader, policy, asOf, changes, before } = request;
  const runId = shortDigest(randomToken());
  await startRun(store, clock, { id: runId, command: WATCH, scope: WATCH });
  try {
    const analysed = await analyseChanges(wholeEngine, { ...request, runId, runtime: openRuntime(store) });
    const { summary, speaksForAll, ...looked } = analysed;
    const scored = await scoreRun({ store, reader, policy, runId, asOf, whole: speaksForAll });
    await endChanges(store.db, changes);
    const state = Object.keys(summary.gaps).length === 0 ? 'complete' : 'partial';
    const isQuiet = scored.scores === 0 && isUnchanged(summary) && before === undefined;
    if (isQuiet && (await wasSeenToday(store, runId, asOf))) {
      await store.db.deleteFrom('run').where('id', '=', runId).execute();
      return analysed;
    }
    const told = { told: toldOf(changes), looked };
    const end: RunEnd = { state, asOf, snapshotId: reader.manifest.id, summary: { ...before, ...told, ...summary } };
    await finishRun(store, clock, runId, end);
    await planAnalysed({ store, clock, runId, reader, policy, end, summary });
    return analysed;
  } catch (thrown) {
    await failRun(store, clock, runId, toFault(thrown));
    throw thrown;
  }
}

function isUnchanged({ changes, written }: AnalysisSummary): boolean {
  return Object.keys(changes).length === 0 && Object.values(written).every((rows) => rows === 0);
}

async function wasSeenToday({ db }: Store, runId: string, asOf: Instant): Promise<boolean> {
  const row = await db
    .selectFrom('run')
    .select('id')
    .where('command', '=', WATCH)
    .where('id', '!=', runId)
    .where('started_at', '>=', asOf.slice(0, 'YYYY-MM-DD'.length))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Why it was looked: changes by kind and source, and the first of them by name. */
function toldOf(changes: readonly Row<'change'>[]) {
  const count = (nameOf: (row: Row<'change'>) => string) =>
    Object.fromEntries([...Map.groupBy(changes, nameOf)].map(([name, rows]) => [name, rows.length]));
  return {
    total: changes.length,
    told: changes.reduce((sum, { times }) => sum + Number(times), 0),
    kinds: count(({ what }) => what),
    sources: count(({ source }) => source),
    first: changes.slice(0, MAX_NAMED).map(({ source, what, account_id, region, target, at }) => ({
      source,
      what,
      account: account_id,
      region,
      target,
      at,
    })),
  };
}
