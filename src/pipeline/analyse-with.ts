import { type OrganizationDirectory, readDirectory } from '#estate/model';
import { writeExposures } from './exposure/write-exposures.ts';
import { escalateOverdue, type HeldExceptions, refreshExceptions } from '#casework';
import { type JoinContext, redecideReported } from '#exchange';
import type { ReconcileContext } from '#findings';
import { keptEntries } from '#knowledge/statements';
import { DEFAULT_OWNER_FACT, type PolicyDecisions } from '#policy';
import { refuseToGoBack } from './as-of.ts';
import { bindPolicy } from './bind-policy.ts';
import type { Engine } from './engine.ts';
import { lookAtExceptions } from './hold-exceptions.ts';
import { judgeGroup } from './judge-group.ts';
import { oneAhead } from './one-ahead.ts';
import type { AnalysisRequest } from './request.ts';
import { readScope } from './scope.ts';
import { createSight, type SnapshotSight } from './sight.ts';
import { type AnalysisSummary, startSummary } from './summary.ts';
import { writeGroup } from './write-group.ts';

/**
 * Judges a snapshot and writes what changed: findings, their history, actions, credentials, tallies. Group by group of
 * accounts, each in one transaction, so that memory is bounded and a killed analysis leaves whole accounts behind;
 * running it again does the rest. The same snapshot, moment and policy a second time write nothing at all.
 * One analysis at a time: hold the store's lease of runs. Faults: `usage` (a moment before the last analysis), those of
 * the store and of the reader.
 */
export async function analyseWith(engine: Engine, request: AnalysisRequest): Promise<AnalysisSummary> {
  const { store, reader, policy, onProgress } = request;
  await refuseToGoBack(store, request.asOf);
  const directory = await readDirectory(reader);
  const scopeAccounts = request.portions?.keys() ?? request.scopeAccounts;
  const scope = await readScope(store, reader, scopeAccounts && new Set(scopeAccounts));
  const { isOff } = bindPolicy(policy, directory, request.asOf, engine);
  const held = await lookAtExceptions(engine, request, directory, isOff);
  const stated = await keptEntries(store);
  const context = reconcileContext(engine, request, directory, { ...held, stated });
  const summary = startSummary();
  let done = 0;
  const judge = (group: readonly string[]) => judgeGroup(engine, request, directory, group, isOff);
  for await (const [group, judged] of oneAhead(scope.groups, judge)) {
    request.signal?.throwIfAborted();
    for (const result of judged.results) summary.addResult(result);
    summary.addWritten(await writeGroup(request, context, group, judged));
    done += group.length;
    const detail = context.accountName(group.at(-1) ?? '');
    onProgress?.({ phase: 'analyse', done, total: scope.accounts, detail });
  }
  if (request.portions === undefined) {
    if (engine.exposed) {
      const { accountName } = context;
      await writeExposures({ ...request, accountName, ...(await engine.exposed(request.reader)) });
    }
    for await (const written of redecideReported(store, reportedContext(request, context)))
      summary.addReported(written);
  }
  await refreshExceptions(store, request.asOf, held);
  await escalateOverdue(store, policy, request.asOf);
  const defaultOwner = { name: DEFAULT_OWNER_FACT, value: policy.defaultOwner };
  await store.dialect.upsert(store.db, 'fact', ['name'], [defaultOwner]);
  return summary.end(scope.gaps, policy.thresholds);
}

/** What other products reported is decided about like everything else; a look at AWS says nothing new of it. */
function reportedContext({ reader, asOf, runId }: AnalysisRequest, context: ReconcileContext): JoinContext {
  return { reconcile: context, ownAnswers: new Map(), run: { runId, snapshotId: reader.manifest.id, at: asOf } };
}

function reconcileContext(
  engine: Engine,
  { reader, asOf, policy }: AnalysisRequest,
  directory: OrganizationDirectory,
  { holding, lapsed, stated }: HeldExceptions & { readonly stated: ReadonlySet<string> },
): ReconcileContext & SnapshotSight {
  const { homeAccountId } = reader.manifest;
  const decisions: PolicyDecisions = bindPolicy(policy, directory, asOf, {
    rules: engine.rules,
    exceptions: holding,
    lapsed,
  });
  return {
    at: asOf,
    decisions,
    rules: new Map(engine.rules.map((rule) => [rule.id, rule])),
    organization: {
      id: directory.organizationId ?? homeAccountId,
      accountId: directory.managementAccountId ?? homeAccountId,
    },
    accountName: (id) => directory.accounts.get(id)?.name ?? id,
    isStated: (entry) => stated.has(entry),
    ...createSight(reader, directory, engine.rules, decisions.isOff),
  };
}
