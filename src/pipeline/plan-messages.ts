import { controlFix } from '#analysis/posture';
import { type AccountEntry, readDirectory, type SnapshotReader } from '#estate/model';
import { toFault } from '#kernel';
import type { Clock } from '#platform/runtime';
import type { Store } from '#platform/store';
import type { Policy } from '#policy';
import { planAndEnqueue } from '#response/notify';
import { finishRun, type RunEnd } from './run.ts';
import type { AnalysisSummary } from './summary.ts';

/** Name of the gap of a run whose messages could not be planned; the next run plans them with its own. */
export const NOT_PLANNED = 'messages-not-planned';

interface PlannedRun {
  readonly store: Store;
  readonly clock: Clock;
  readonly runId: string;
  readonly policy: Policy;
  readonly accounts: () => Promise<ReadonlyMap<string, AccountEntry>>;
}

/**
 * Puts what a run gives to tell into the outbox. Its findings stand already, so a failure undoes nothing: it is answered
 * as text.
 */
export async function planMessages({ store, clock, runId, policy, accounts }: PlannedRun): Promise<string | undefined> {
  try {
    const known = await accounts();
    const account = (id: string) => known.get(id);
    await planAndEnqueue(store, runId, { messages: policy.messages, now: clock.now(), account, fixTexts: controlFix });
    return undefined;
  } catch (thrown) {
    return toFault(thrown).message;
  }
}

interface AnalysedRun extends Omit<PlannedRun, 'accounts'> {
  readonly reader: SnapshotReader;
  /** How the run ended; written again when its messages could not be planned. */
  readonly end: RunEnd;
  readonly summary: AnalysisSummary;
}

/** `planMessages` for an analysis: a failure is a gap of its summary. */
export async function planAnalysed({ reader, end, summary, ...run }: AnalysedRun): Promise<AnalysisSummary> {
  const problem = await planMessages({ ...run, accounts: async () => (await readDirectory(reader)).accounts });
  if (problem === undefined) return summary;
  const gaps = { ...summary.gaps, [NOT_PLANNED]: 1 };
  const told = { ...end.summary, gaps, messages: problem };
  await finishRun(run.store, run.clock, run.runId, { ...end, state: 'partial', summary: told });
  return { ...summary, gaps };
}
