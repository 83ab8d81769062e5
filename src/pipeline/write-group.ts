import { deleteTallies, type ReconcileContext, reconcile, type Written, writeSteps, writeTallies } from '#findings';
import type { AnalysisRequest } from './request.ts';
import type { JudgedGroup } from './judge-group.ts';
import { projectCredentials } from './project-credentials.ts';
import type { SnapshotSight } from './sight.ts';

export interface GroupWritten extends Written {
  /** Credentials there are, and rows written or deleted for them. */
  readonly credentials: { readonly credentials: number; readonly written: number };
  /** Rows of tallies. */
  readonly facts: number;
}

/** Writes all that changed for one group of accounts, in one transaction. */
export async function writeGroup(
  { store, reader, asOf, runId }: AnalysisRequest,
  context: ReconcileContext & SnapshotSight,
  group: readonly string[],
  { known, results }: JudgedGroup,
): Promise<GroupWritten> {
  const { dialect } = store;
  const steps = reconcile(
    known,
    results.flatMap(({ verdicts }) => verdicts),
    context,
    new Map(results.flatMap(({ unseen }) => [...unseen])),
  );
  const seen = results.map(({ credentials }) => credentials);
  const judged = new Set(results.map(({ accountId }) => accountId));
  const left = group.filter((accountId) => context.hasLeft(accountId));
  const unseen = group.filter((accountId) => !judged.has(accountId) && !context.hasLeft(accountId));
  const tallies = new Map(results.map(({ accountId, tally }) => [accountId, tally]));
  const run = { runId, snapshotId: reader.manifest.id, at: asOf };
  return store.transaction(async (tx) => {
    const written = await writeSteps(tx, dialect, steps, known, run);
    const ownerOf = (resource: Parameters<typeof context.decisions.owner>[0]) =>
      context.decisions.owner(resource).owner;
    const credentials = await projectCredentials(tx, dialect, { seen, unseen, left }, asOf, ownerOf);
    const facts = (await writeTallies(tx, dialect, tallies)) + (await deleteTallies(tx, left));
    return { ...written, credentials, facts };
  });
}
