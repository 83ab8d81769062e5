import { RULES } from '#analysis';
import { controlFix } from '#analysis/posture';
import { endedDrills, holdExceptions, listExceptions, type Settled, settleDrills, startDrill } from '#casework';
import { type OrganizationDirectory, readDirectory } from '#estate/model';
import { latestSnapshotId, openSnapshot } from '#estate/snapshot';
import { Fault, type Instant, type Severity } from '#kernel';
import { type Clock, randomToken, shortDigest } from '#platform/runtime';
import type { Row, Store } from '#platform/store';
import { dueDrills, type Policy } from '#policy';
import { planAndEnqueue } from '#response/notify';
import { bindPolicy } from './bind-policy.ts';
import { type Holder, withLease } from './lease.ts';
import { failRun, finishRun, startRun } from './run.ts';

export interface DrillRequest {
  readonly store: Store;
  readonly clock: Clock;
  readonly holder: Holder;
  readonly policy: Policy;
}

export interface DrillWish {
  readonly by: string;
  readonly severity: Severity;
  readonly owner?: string | undefined;
  readonly hours: number;
}

/**
 * Begins a drill as one run: the finding, then its message in the outbox, by the way every finding goes.
 * Faults: `not-found` before the first scan, `busy` while another run writes.
 */
export async function beginDrill(request: DrillRequest, wish: DrillWish): Promise<Row<'drill'>> {
  return asRun(request, async (scene, run) => {
    const { directory, homeAccountId, decisions } = scene;
    const id = directory.managementAccountId ?? homeAccountId;
    const account = { id, name: directory.accounts.get(id)?.name ?? id };
    const drillId = shortDigest(randomToken());
    return startDrill(request.store, { ...wish, id: drillId, account, decisions, run });
  });
}

/** Ends the drills that can end now; a missed one alarms. Nothing is written while none can. */
export async function endDrills(request: DrillRequest): Promise<Settled> {
  const ended = await endedDrills(request.store, request.clock.now());
  if (ended.length === 0) return { acknowledged: [], missed: [] };
  return asRun(request, ({ decisions }, run) => settleDrills(request.store, ended, decisions, run));
}

/** Name of the fact that remembers up to which moment the policy's drills were begun. */
const FACT = 'drills/scheduled';

/** Begins the drills of the policy whose time has come since this was last asked; answers how many. */
export async function beginScheduledDrills(request: DrillRequest): Promise<number> {
  const { store, clock, policy } = request;
  if (policy.drills.length === 0) return 0;
  const now = clock.now();
  const known = await store.db.selectFrom('fact').select('value').where('name', '=', FACT).executeTakeFirst();
  const due = dueDrills(policy.drills, known?.value ?? now, now);
  await store.dialect.upsert(store.db, 'fact', ['name'], [{ name: FACT, value: now }]);
  for (const { id, severity, owner, hours } of due) {
    await beginDrill(request, { by: `schedule ${id}`, severity, owner, hours });
  }
  return due.length;
}

interface Scene {
  readonly directory: OrganizationDirectory;
  readonly homeAccountId: string;
  readonly decisions: ReturnType<typeof bindPolicy>;
}

interface DrillRun {
  readonly runId: string;
  readonly snapshotId: string;
  readonly at: Instant;
}

async function asRun<T>(request: DrillRequest, work: (scene: Scene, run: DrillRun) => Promise<T>): Promise<T> {
  const { store, clock, holder, policy } = request;
  return withLease(store, 'run', holder, async () => {
    const snapshotId = await latestSnapshotId(store);
    if (snapshotId === undefined) {
      throw new Fault('not-found', 'there is no organization to drill yet', { mend: 'run `yagura scan` first' });
    }
    const runId = shortDigest(randomToken());
    await startRun(store, clock, { id: runId, command: 'drill', scope: 'drill' });
    try {
      const at = clock.now();
      const scene = await sceneOf(store, policy, snapshotId, at);
      const done = await work(scene, { runId, snapshotId, at });
      await finishRun(store, clock, runId, { state: 'complete', summary: {} });
      const account = (id: string) => scene.directory.accounts.get(id);
      await planAndEnqueue(store, runId, {
        messages: policy.messages,
        now: clock.now(),
        account,
        fixTexts: controlFix,
      });
      return done;
    } catch (thrown) {
      await failRun(store, clock, runId, thrown);
      throw thrown;
    }
  });
}

async function sceneOf(store: Store, policy: Policy, snapshotId: string, at: Instant): Promise<Scene> {
  const reader = await openSnapshot(store, snapshotId);
  const directory = await readDirectory(reader);
  const { holding, lapsed } = holdExceptions(await listExceptions(store.db, ['approved']), at, () => 'carried');
  const decisions = bindPolicy(policy, directory, at, { rules: RULES, exceptions: holding, lapsed });
  return { directory, homeAccountId: reader.manifest.homeAccountId, decisions };
}
