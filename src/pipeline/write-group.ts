import {
  deleteTallies,
  type LookedFor,
  type ReconcileContext,
  reconcile,
  talliesOf,
  type Tally,
  type Written,
  writeSteps,
  writeTallies,
} from '#findings';
import type { Queryable } from '#platform/store';
import type { AccountResult } from './engine.ts';
import type { AnalysisRequest } from './request.ts';
import type { JudgedGroup } from './judge-group.ts';
import { projectCredentials } from './project-credentials.ts';
import { familyOf } from './portion.ts';
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
    lookedForIn(results),
  );
  const seen = results.flatMap(({ credentials }) => credentials ?? []);
  const judged = new Set(results.map(({ accountId }) => accountId));
  const left = group.filter((accountId) => context.hasLeft(accountId));
  const unseen = group.filter((accountId) => !judged.has(accountId) && !context.hasLeft(accountId));
  const run = { runId, snapshotId: reader.manifest.id, at: asOf };
  return store.transaction(async (tx) => {
    const written = await writeSteps(tx, dialect, steps, known, run);
    const ownerOf = (resource: Parameters<typeof context.decisions.owner>[0]) =>
      context.decisions.owner(resource).owner;
    const credentials = await projectCredentials(tx, dialect, { seen, unseen, left }, asOf, ownerOf);
    const facts = (await writeTallies(tx, dialect, await wholeTallies(tx, results))) + (await deleteTallies(tx, left));
    return { ...written, credentials, facts };
  });
}

/** Each account looked for its own findings; of one that was not judged at all everything is missing. */
function lookedForIn(results: readonly AccountResult[]): LookedFor {
  const byAccount = new Map(results.map(({ accountId, isLookedFor }) => [accountId, isLookedFor]));
  return (row) => byAccount.get(row.account_id)?.(row) ?? true;
}

/** Tallies of what was judged together with what is known of the rest. */
async function wholeTallies(on: Queryable, results: readonly AccountResult[]): Promise<ReadonlyMap<string, Tally>> {
  const partly = results.filter(({ portion }) => portion !== undefined).map(({ accountId }) => accountId);
  const stored = await talliesOf(on, partly);
  return new Map(
    results.map(({ accountId, portion, tally }): [string, Tally] => {
      const rest = Object.entries(portion ? (stored.get(accountId) ?? {}) : {});
      const kept = rest.filter(([rule]) => portion?.families.has(familyOf(rule)) === false);
      return [accountId, { ...Object.fromEntries(kept), ...tally }];
    }),
  );
}
