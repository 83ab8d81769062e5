import { afterEach, describe, expect, it } from 'vitest';
import { latestSnapshotId, openSnapshot } from '#estate/snapshot';
import { instant } from '#kernel';
import { analyseRun, collectSnapshot, createWatch, pollOnce } from '#pipeline';
import { noteChanges, openStore, type Store } from '#platform/store';
import { DEFAULT_POLICY } from '#policy';
import { movableClock } from '../support/movable-clock.ts';
import { type SimulatedAws, simulatedOrganization, startSimulatedAws } from '../support/simulated-aws.ts';
import { simulatedAccess } from '../support/simulated-aws-access.ts';

const START = instant('2026-11-26T00:00:00Z');
const LATER = instant('2026-11-26T00:10:00Z');
const signal = new AbortController().signal;

const open: { close(): Promise<void> | void }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});

/** An organization of which the IAM users were seen, analysed, and watched from now on. */
async function watched(accounts: number) {
  const whole = simulatedOrganization({ accounts: 3, usersPerAccount: 1, others: 1, regions: ['ap-northeast-1'] });
  const organization = { ...whole, accounts: whole.accounts.slice(0, accounts) };
  const simulated: SimulatedAws = await startSimulatedAws(organization);
  const aws = simulatedAccess(simulated, organization);
  const store: Store = await openStore('sqlite::memory:');
  open.push(store, simulated, aws);
  const clock = movableClock(START);
  const holder = { clock, pid: process.pid, host: 'test', isProcessAlive: () => true };
  const scope = { collectors: ['iam-account', 'organization-tree', 'ec2-instances'] };
  const common = { store, clock, signal, fresh: false, limits: {} };
  const { runId, manifest } = await collectSnapshot({ ...common, aws, scope, identity: '', command: 'scan' });
  const policy = DEFAULT_POLICY;
  await analyseRun({ store, clock, runId, snapshotId: manifest.id, asOf: START, policy, whole: true });
  const problems: string[] = [];
  const watch = createWatch({
    store,
    clock,
    holder,
    aws,
    policy: async () => policy,
    onProblem: ({ message }) => problems.push(message),
  });
  clock.set(LATER);
  simulated.calls.clear();
  const parts = async () => {
    const reader = await openSnapshot(store, (await latestSnapshotId(store)) ?? '');
    return reader.manifest.parts;
  };
  return { store, clock, simulated, organization, whole, watch, parts, problems, before: manifest.parts };
}

describe('a watch', () => {
  it('asks AWS for what an event names and nothing else, and leaves the rest as it was seen', async () => {
    const { store, clock, simulated, organization, watch, parts, before } = await watched(2);
    const accountId = organization.accounts[1]?.id ?? '';
    await noteChanges(
      store.db,
      [{ source: 'test', what: 'resources', accountId, target: 'AWS::IAM::AccountSummary' }],
      START,
    );
    expect(await watch.step(signal)).toMatchObject({ accounts: expect.any(Number) });
    const services = new Set([...simulated.calls.keys()].map((call) => call.split(':')[0]));
    expect(services).toEqual(new Set(['iam', 'organizations', 'sts']));
    expect(simulated.calls.get('iam:GetAccountSummary')).toBe(1);
    const after = await parts();
    expect(after).toHaveLength(before.length);
    const untouched = after.filter(
      (part) => part.accountId !== accountId && !part.kind.startsWith('AWS::Organizations'),
    );
    expect(untouched.length).toBeGreaterThan(0);
    for (const part of untouched) expect(before).toContainEqual(part);
    expect(await store.db.selectFrom('change').selectAll().execute()).toEqual([]);
    clock.set(instant('2026-11-26T00:10:01Z'));
    expect(await watch.step(signal)).toBeUndefined();
  });

  it('takes in an account that joined by itself, and leaves out one that left', async () => {
    const { store, clock, organization, whole, watch, parts } = await watched(2);
    organization.accounts = [...whole.accounts];
    const joined = whole.accounts[2]?.id ?? '';
    // A burst is waited for.
    expect(await watch.step(signal)).toBeUndefined();
    clock.set(instant('2026-11-26T00:10:02Z'));
    await watch.step(signal);
    expect((await parts()).filter(({ accountId }) => accountId === joined).length).toBeGreaterThan(50);
    const run = await store.db.selectFrom('run').select('summary').where('command', '=', 'watch').executeTakeFirst();
    expect(JSON.parse(run?.summary ?? '{}')).toMatchObject({
      asked: [{ accountId: joined, isNew: true }],
      looked: { whole: 'organization' },
      told: { kinds: { organization: 1 } },
    });
    organization.accounts = whole.accounts.filter(({ id }) => id !== joined);
    await noteChanges(store.db, [{ source: 'test', what: 'organization' }], clock.now());
    clock.set(instant('2026-11-26T00:12:00Z'));
    await watch.step(signal);
    expect((await parts()).filter(({ accountId }) => accountId === joined)).toEqual([]);
  });

  it('keeps what it could not ask, works on the rest, and asks again later', async () => {
    const { store, clock, simulated, watch, problems } = await watched(1);
    simulated.faults.push({ kind: 'html500', operation: 'organizations:ListAccounts' });
    await noteChanges(store.db, [{ source: 'test', what: 'knowledge' }], START);
    await watch.step(signal);
    const kinds = async () => (await store.db.selectFrom('change').select('what').execute()).map(({ what }) => what);
    expect(await kinds()).not.toContain('knowledge');
    expect(problems).toEqual([]);
    simulated.faults.length = 0;
    clock.set(instant('2026-11-26T00:40:00Z'));
    await watch.step(signal);
    expect(await kinds()).toEqual([]);
  });
});

it('a queue that does not answer is a problem, not an end', async () => {
  const { simulated, organization } = await watched(1);
  const aws = simulatedAccess(simulated, organization);
  open.push(aws);
  const url = `${simulated.endpoint}/111122223333/events`;
  const init = { aws, url, clock: movableClock(START), take: async () => undefined, onProblem: () => undefined };
  await expect(pollOnce(init, signal)).rejects.toThrow(/\S/);
});
