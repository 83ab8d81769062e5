import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listExceptions } from '#casework';
import { instant } from '#kernel';
import { openStore, type Store } from '#platform/store';
import { readServiceMap } from '#estate/traces';
import { getRisk, getScore, listDrills, listHosts, scoreHistory, scoreLedger } from '#queries';
import { softwareCoverage } from '#queries/vulnerabilities';
import { tellStory } from '../../samples/story/story.ts';
import { movableClock } from '../support/movable-clock.ts';

const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url));
const AS_OF = instant('2027-02-10T09:00:00Z');

describe('the story of the sample company', () => {
  let folder = '';
  let store: Store;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yagura-story-'));
    store = await openStore(`sqlite:${join(folder, 'sample.db')}`);
    await tellStory({
      store,
      clock: movableClock(AS_OF),
      holder: { pid: process.pid, host: 'test', isProcessAlive: () => true },
      folder: SAMPLES,
      policyText: await readFile(join(SAMPLES, 'policy.yaml'), 'utf8'),
    });
  });

  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('every run of it ended, and none lies after the day on which it is told', async () => {
    const runs = await store.db.selectFrom('run').select(['command', 'state', 'started_at']).execute();
    expect(new Set(runs.map(({ command }) => command))).toEqual(new Set(['sample', 'drill', 'import-findings']));
    expect(runs.filter(({ state }) => state === 'running' || state === 'failed')).toEqual([]);
    expect(runs.filter(({ started_at }) => started_at > AS_OF)).toEqual([]);
    const changes = await store.db.selectFrom('case_change').select('at').where('at', '>', AS_OF).execute();
    expect(changes).toEqual([]);
  });

  test('its score fell when an account joined and came back, and the ledger says so', async () => {
    const { items } = await scoreHistory(store, { standard: 'all' });
    const tenths = items.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map((point) => point.tenths ?? 0);
    const [first = 0, second = 0, third = 0] = tenths;
    expect(tenths).toHaveLength(3);
    expect(second).toBeLessThan(first);
    expect(third).toBeGreaterThan(second);
    expect(third).toBeGreaterThan(450);
    expect(third).toBeLessThan(650);
    const ledger = await scoreLedger(store, { standard: 'all' });
    const causes = new Set(ledger.items.flatMap(({ entries }) => entries.map(({ cause }) => cause)));
    expect([...causes]).toEqual(expect.arrayContaining(['account-joined', 'new-violation', 'fix']));
  });

  test('every standard it chose has a score, the payments one of one account only', async () => {
    const { standards } = await getScore(store);
    const scored = standards.filter(({ yagura }) => yagura.tenths !== undefined).map(({ standard }) => standard);
    expect(scored.toSorted()).toEqual(['all', 'aws-fsbp', 'cis-aws-5.0.0', 'nist-800-53-r5', 'pci-dss-4.0.1']);
  });

  test('its people asked for exceptions: one with a control, one that ends soon, one refused, one that waits', async () => {
    const exceptions = await listExceptions(store.db);
    const told = exceptions.map(({ state, health, covered }) => `${state} ${health} ${covered}`);
    expect(told.toSorted()).toEqual(['approved holds 1', 'approved holds 1', 'asked holds 0', 'rejected holds 0']);
    expect(exceptions.filter(({ compensating }) => compensating !== undefined)).toHaveLength(1);
    expect(exceptions.filter(({ askedBy, decidedBy }) => askedBy === decidedBy)).toEqual([]);
  });

  test('a claim of having mended was true for one finding and not for another', async () => {
    const claims = await store.db
      .selectFrom('finding')
      .select(['rule', 'resource_name', 'state', 'stage'])
      .where('id', 'in', (e) => e.selectFrom('case_change').select('finding_id').where('to_value', '=', 'mended'))
      .orderBy('rule')
      .execute();
    expect(claims).toMatchObject([
      { rule: 'ec2-security-group-ssh', state: 'open', stage: 'in-progress' },
      { rule: 'rds-instance-private', resource_name: 'warehouse', state: 'fixed' },
    ]);
  });

  test('one drill was answered, one was missed', async () => {
    const { items } = await listDrills(store);
    expect(items.map(({ state }) => state).toSorted()).toEqual(['acknowledged', 'missed']);
  });

  test('findings from elsewhere: 40 of one image are one action, one joins an own finding', async () => {
    const packages = await store.db
      .selectFrom('finding')
      .select(['action_id', (e) => e.fn.countAll().as('n')])
      .where('source', '=', 'inspector')
      .groupBy('action_id')
      .execute();
    expect(packages.map(({ n }) => Number(n))).toEqual([40]);
    const joined = await store.db
      .selectFrom('source_finding as s')
      .innerJoin('finding as f', 'f.id', 's.finding_id')
      .select(['s.source', 'f.rule', 'f.resource_name'])
      .where('f.source', '=', 'yagura')
      .execute();
    expect(joined).toEqual([{ source: 'security-hub', rule: 'rds-instance-private', resource_name: 'edi-sql' }]);
  });

  test('messages wait on every route, and none is said to be sent', async () => {
    const messages = await store.db.selectFrom('message').select(['route', 'state', 'sent_at']).execute();
    expect(new Set(messages.map(({ route }) => route))).toEqual(
      new Set(['security-channel', 'shop-tickets', 'weekly']),
    );
    expect(new Set(messages.map(({ state }) => state))).toEqual(new Set(['pending', 'held']));
    expect(messages.filter(({ sent_at }) => sent_at !== null)).toEqual([]);
  });

  test('the dates of the reports move with the day of the story', async () => {
    const rows = await store.db.selectFrom('source_finding').select('updated_at').execute();
    expect(rows.filter(({ updated_at }) => updated_at > AS_OF || updated_at < '2027-01-20')).toEqual([]);
  });

  test('its vulnerabilities moved for reasons of every kind, each on its day', async () => {
    const { days } = await getRisk(store, { asOf: AS_OF, days: 30 });
    const moved = days.flatMap(({ day, causes }) => causes.map(({ cause }) => `${day} ${cause}`));
    expect(moved).toEqual([
      '2027-01-20 new-resource',
      '2027-02-03 new-knowledge',
      '2027-02-03 new-software',
      '2027-02-03 new-resource',
      '2027-02-03 not-looked-at',
      '2027-02-03 suppressed',
      '2027-02-03 mended',
      '2027-02-03 gone',
      '2027-02-10 exploitation',
      '2027-02-10 not-looked-at',
      '2027-02-10 mended',
    ]);
  });

  test('its software is known from every source, and some of it is out of sight', async () => {
    const holdings = await store.db.selectFrom('software_holding').select('source').distinct().execute();
    expect(holdings.map(({ source }) => source).toSorted()).toEqual(['agent', 'function', 'image', 'ssm']);
    const { snapshotAt, kinds } = await softwareCoverage(store, AS_OF);
    expect(snapshotAt).toBe(AS_OF);
    expect(new Set(kinds.flatMap(({ gaps }) => Object.keys(gaps)))).toEqual(
      new Set(['no-inventory', 'unmanaged', 'stopped', 'stale-inventory', 'agent-silent', 'not-in-use']),
    );
    const failed = await store.db.selectFrom('advisory_feed').select('feed').where('problems', '<>', '{}').execute();
    expect(failed).toEqual([]);
  });

  test('its machines report, one of them is silent, and its services trace their calls', async () => {
    const hosts = await listHosts(store, { limit: 10, skip: 0, asOf: AS_OF });
    expect(hosts.items.map(({ isSilent, notes }) => `${isSilent} ${notes.length}`).toSorted()).toEqual([
      'false 0',
      'false 0',
      'false 0',
      'false 0',
      'true 0',
    ]);
    const { services, calls } = await readServiceMap(store.db);
    expect(services.map(({ id, publicProof }) => `${id} ${publicProof ?? ''}`.trim())).toEqual([
      'data/metabase',
      'shop/orders',
      'shop/shop-web forwarded',
    ]);
    expect(calls.map(({ from, kind, to }) => `${from} ${kind} ${to}`)).toEqual([
      'data/metabase database metabase',
      'shop/orders database orders',
      'shop/orders queue order-events',
      'shop/shop-web service shop/orders',
    ]);
  });
});
