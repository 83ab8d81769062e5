import { expect, test } from 'vitest';
import { actionId } from '#findings';
import { addDays, type Instant, severityRank } from '#kernel';
import type { NewRow, Store } from '#platform/store';
import { unknownAccount } from '#policy';
import { dryRun, planAndEnqueue, planDue } from '#response/notify';
import { messagesPolicy, routeTo } from '../support/messages.ts';
import { actionRow, findingRow, insert, SEED_NOW } from '../support/seed.ts';
import { describeEachStore } from '../support/stores.ts';

const ROUTE = routeTo('all', 'webhook', { settings: { url: 'https://x.example/', secret: 'env:S' } });
const POLICY = messagesPolicy([ROUTE]);

const options = (now: Instant) => ({
  messages: POLICY,
  now,
  account: (id: string) => ({ ...unknownAccount(id), name: `account ${id}` }),
});

async function startRun(store: Store, id: string, at: Instant): Promise<void> {
  const run = {
    id,
    command: 'scan',
    state: 'complete',
    scope: 's',
    ended_at: at,
    as_of: at,
    snapshot_id: null,
    summary: '{}',
  };
  await insert(store, 'run', [{ ...run, started_at: at }]);
}

interface Change {
  readonly name: string;
  readonly from?: string;
  readonly to?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly sequence?: number;
  readonly row?: Partial<NewRow<'finding'>>;
  readonly action?: string;
}

/** What a run leaves behind: findings, their history rows and their actions. */
async function write(store: Store, runId: string, at: Instant, changes: readonly Change[]): Promise<void> {
  await startRun(store, runId, at);
  const findings = changes.map(({ name, to = 'open', row, action = 'a' }) => ({
    ...findingRow({ name, severity: 'high', state: to, action }),
    suppression: null,
    ...row,
  }));
  await insert(store, 'finding', findings);
  await insert(
    store,
    'finding_change',
    changes.map(({ name: _name, from, to = 'open', params = {}, sequence = 1 }, index) => ({
      finding_id: findings[index]?.id ?? '',
      sequence,
      at,
      from_state: from ?? null,
      to_state: to,
      cause: 'first-seen',
      params: JSON.stringify(params),
      run_id: runId,
      snapshot_id: 's',
      evidence: '[]',
    })),
  );
  for (const action of new Set(changes.map((change) => change.action ?? 'a'))) {
    await insert(store, 'action', [actionRow(action, 'high', '222222222222')]);
  }
}

const told = async (store: Store) =>
  (await store.db.selectFrom('message').select('kind').orderBy('created_at').orderBy('kind').execute()).map(
    ({ kind }) => kind,
  );

const day = (n: number): Instant => addDays(SEED_NOW, n);

describeEachStore('planning', (open) => {
  test('1,200 findings of one image are one message', async () => {
    const store = await open();
    await write(
      store,
      'r1',
      day(0),
      Array.from({ length: 1200 }, (_, n) => ({ name: `CVE-${n}` })),
    );
    expect(await planAndEnqueue(store, 'r1', options(day(0)))).toBe(1);
    const [row] = await store.db.selectFrom('message').select('notice').execute();
    const notice = JSON.parse(row?.notice ?? '') as { examples: { names: string[]; total: number }; facts: unknown[] };
    expect([notice.examples.names.length, notice.examples.total]).toEqual([10, 1200]);
    expect(notice.facts).toContainEqual({ name: 'findings', value: '1200' });
  });

  test('is idempotent: the same run planned again, or after others, is told once', async () => {
    const store = await open();
    await write(store, 'r1', day(0), [{ name: 'alice' }]);
    await planAndEnqueue(store, 'r1', options(day(0)));
    expect(await planAndEnqueue(store, 'r1', options(day(1)))).toBe(0);
    await startRun(store, 'r2', day(2));
    expect(await planAndEnqueue(store, 'r2', options(day(2)))).toBe(0);
    expect(await told(store)).toEqual(['action-opened']);
  });

  test('a run that only touched timestamps wrote no history and tells nothing', async () => {
    const store = await open();
    await write(store, 'r1', day(0), [{ name: 'alice' }]);
    await planAndEnqueue(store, 'r1', options(day(0)));
    await startRun(store, 'r2', day(1));
    const later = {
      ...findingRow({ name: 'alice', severity: 'high', action: 'a' }),
      evidence: '[]',
      changed_at: day(1),
    };
    await insert(store, 'finding', [later]);
    expect(await planAndEnqueue(store, 'r2', options(day(1)))).toBe(0);
  });

  test('a run whose process died before it was planned is planned with the next', async () => {
    const store = await open();
    await startRun(store, 'r0', day(-1));
    await planAndEnqueue(store, 'r0', options(day(-1)));
    await write(store, 'r1', day(0), [{ name: 'alice' }]);
    await startRun(store, 'r2', day(1));
    expect(await planAndEnqueue(store, 'r2', options(day(1)))).toBe(1);
  });

  test('tells each change of a decision and nothing between', async () => {
    const store = await open();
    const critical = { severity: severityRank('critical') };
    const step = async (n: number, changes: readonly Change[]) => {
      await write(
        store,
        `r${n}`,
        day(n),
        changes.map((change) => ({ sequence: n, ...change })),
      );
      return await planAndEnqueue(store, `r${n}`, options(day(n)));
    };
    await step(1, [{ name: 'alice' }, { name: 'bob' }]);
    expect(await step(2, [{ name: 'alice', from: 'open', to: 'not-looked-at' }])).toBe(0);
    expect(await step(3, [{ name: 'alice', from: 'not-looked-at' }])).toBe(0);
    expect(await step(4, [{ name: 'alice', from: 'open', params: { severityFrom: 'high' }, row: critical }])).toBe(1);
    expect(await step(5, [{ name: 'alice', from: 'open', to: 'fixed' }])).toBe(0);
    await insert(store, 'action', [{ ...actionRow('a', 'high', '222222222222'), state: 'done', findings: 0 }]);
    expect(await step(6, [{ name: 'bob', from: 'open', to: 'gone' }])).toBe(1);
    expect(await step(7, [{ name: 'bob', from: 'gone' }])).toBe(1);
    expect(await told(store)).toEqual(['action-opened', 'action-worse', 'action-done', 'action-reopened']);
  });

  test('a new owner is one message and not one that is done and one that is new', async () => {
    const store = await open();
    const id = (owner: string) => actionId('rotate-access-keys', 'place', owner);
    await write(store, 'r1', day(0), [
      {
        name: 'alice',
        from: 'open',
        params: { ownerFrom: 'web', ownerTo: 'payments' },
        row: { action_id: id('payments') },
      },
    ]);
    await insert(store, 'action', [
      { ...actionRow('x', 'high', '222222222222'), id: id('payments'), owner: 'payments' },
      { ...actionRow('y', 'high', '222222222222'), id: id('web'), owner: 'web', state: 'done', findings: 0 },
    ]);
    await planAndEnqueue(store, 'r1', options(day(0)));
    expect(await told(store)).toEqual(['action-owner-changed']);
    const [row] = await store.db.selectFrom('message').select('notice').execute();
    expect((JSON.parse(row?.notice ?? '') as { facts: unknown[] }).facts).toContainEqual({
      name: 'ownerBefore',
      value: 'web',
    });
  });

  test('what is snoozed says nothing until the moment passes, and then once', async () => {
    const store = await open();
    await startRun(store, 'r0', day(-1));
    await planAndEnqueue(store, 'r0', options(day(-1)));
    await write(store, 'r1', day(0), [{ name: 'alice', row: { snoozed_until: day(3) } }]);
    expect(await planAndEnqueue(store, 'r1', options(day(0)))).toBe(0);
    expect(await planDue(store, options(day(2)))).toBe(0);
    expect(await planDue(store, options(day(3)))).toBe(1);
    expect(await planDue(store, options(day(4)))).toBe(0);
    expect(await told(store)).toEqual(['action-snooze-ended']);
  });

  test('exceptions, scores and drills are told by their state', async () => {
    const store = await open();
    await startRun(store, 'r0', day(-1));
    await planAndEnqueue(store, 'r0', options(day(-1)));
    const exception = {
      id: 'e1',
      state: 'asked',
      scope: '{"rule":"root-mfa"}',
      reason: 'a migration',
      asked_by: 'sre',
      asked_at: day(0),
      decided_by: null as string | null,
      decided_at: null as string | null,
      decision_note: '',
      until: day(60),
      compensating: null,
      covered_at_approval: 3,
      covered: 3,
      health: 'holds',
      changed_at: day(0),
    };
    const put = (more: Partial<typeof exception>, at: Instant) =>
      store.dialect
        .upsert(store.db, 'exception', ['id'], [{ ...exception, ...more }])
        .then(() => planDue(store, options(at)));
    const approved = { state: 'approved', decided_by: 'ciso', decided_at: day(1), changed_at: day(1) };
    expect(await put({}, day(0))).toBe(1);
    expect(await put(approved, day(1))).toBe(1);
    expect(await put({ ...approved, health: 'grown', covered: 9 }, day(2))).toBe(1);
    expect(await put({ ...approved, health: 'grown', covered: 9 }, day(3))).toBe(0);
    expect(await put(approved, day(50))).toBe(1);
    expect(await put({ ...approved, state: 'ended', changed_at: day(60) }, day(60))).toBe(1);
    const score = {
      scope: 'organization',
      measure: 'yagura',
      run_id: 'r',
      unknown: 0,
      excepted: 0,
      no_data: 0,
      disabled: 0,
    };
    await store.dialect.upsert(
      store.db,
      'score',
      ['scope', 'standard', 'measure', 'number'],
      ['all', 'cis-aws-3.0.0'].flatMap((standard) => [
        { ...score, standard, number: 1, at: day(60), passed: 9, failed: 1 },
        { ...score, standard, number: 2, at: day(61), passed: 8, failed: 2 },
      ]),
    );
    const drill = { started_by: 'ciso', owner: 'payments', severity: 4, finding_id: 'none', ended_by: null };
    await store.db
      .insertInto('drill')
      .values({ ...drill, id: 'd', state: 'missed', started_at: day(60), deadline: day(61), ended_at: day(61) })
      .execute();
    expect(await planDue(store, options(day(61)))).toBe(2);
    expect(await planDue(store, options(day(62)))).toBe(0);
    expect(await told(store)).toEqual([
      'exception-asked',
      'exception-approved',
      'exception-grown',
      'exception-expiring',
      'exception-ended',
      'drill-missed',
      'score-drop',
    ]);
  });

  test('a dry run tells what the routes would have sent, and writes nothing', async () => {
    const store = await open();
    await write(
      store,
      'r1',
      day(-20),
      Array.from({ length: 500 }, (_, n) => ({ name: `n${n}` })),
    );
    await write(store, 'r2', day(-10), [
      { name: 'n0', from: 'open', params: { severityFrom: 'high' }, sequence: 2, row: { severity: 4 } },
    ]);
    await write(store, 'r3', day(-5), [{ name: 'other', action: 'b' }]);
    await write(store, 'r4', day(-40), [{ name: 'old', action: 'c' }]);
    const messages = messagesPolicy([
      ROUTE,
      { ...ROUTE, id: 'daily', mode: 'digest' },
      { ...ROUTE, id: 'critical', when: { severityAtLeast: 'critical' } },
    ]);
    const run = await dryRun(store, { ...options(day(0)), messages, days: 30 });
    expect(run).toMatchObject({ changes: 502, perFinding: 501, unrouted: 0, isCapped: false });
    expect(run.routes).toMatchObject([
      { route: 'all', notices: 3, messages: 3, byKind: { 'action-opened': 2, 'action-worse': 1 } },
      { route: 'daily', notices: 3, messages: 3 },
      { route: 'critical', notices: 1, messages: 1, byKind: { 'action-worse': 1 } },
    ]);
    expect(await told(store)).toEqual([]);
  });
});
