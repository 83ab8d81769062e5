import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { addDays } from '#kernel';
import { analyseRun, startRun } from '#pipeline';
import { createLogger, fixedClock } from '#platform/runtime';
import { openStore, type Store } from '#platform/store';
import { DEFAULT_POLICY } from '#policy';
import { enqueue, startDeliveryLoop } from '#response/notify';
import { messagesPolicy, notice, routeTo, testPorts } from '../support/messages.ts';
import { type RecordingServer, reply, startRecordingServer } from '../support/recording-server.ts';
import { SEED_NOW, seedSnapshot } from '../support/seed.ts';

let store: Store | undefined;
let server: RecordingServer | undefined;

afterEach(async () => {
  await store?.close();
  await server?.stop();
  server = undefined;
});

const ROUTE = routeTo('hook', 'webhook', { settings: { url: 'https://hook.example/', secret: 'env:HOOK_KEY' } });

async function analyse(before: (opened: Store) => Promise<unknown> = async () => undefined) {
  store = await openStore('sqlite::memory:');
  const snapshotId = await seedSnapshot(store);
  const clock = fixedClock(addDays(SEED_NOW, 1));
  await startRun(store, clock, { id: 'run-1', command: 'analyze', scope: 's' });
  await before(store);
  const policy = { ...DEFAULT_POLICY, messages: messagesPolicy([ROUTE]) };
  const summary = await analyseRun({
    store,
    clock,
    runId: 'run-1',
    snapshotId,
    asOf: clock.now(),
    policy,
    whole: true,
  });
  const run = await store.db.selectFrom('run').selectAll().executeTakeFirstOrThrow();
  return { summary, run, opened: store };
}

describe('the end of a run', () => {
  test('puts what it gives to tell into the outbox', async () => {
    const { summary, opened } = await analyse();
    expect(summary.gaps).not.toHaveProperty('messages-not-planned');
    const actions = await opened.db.selectFrom('action').select('id').where('state', '=', 'open').execute();
    const rows = await opened.db.selectFrom('message').select(['kind', 'subject_id']).execute();
    expect(actions.length).toBeGreaterThan(0);
    expect(rows.map((row) => row.subject_id).toSorted()).toEqual(actions.map(({ id }) => id).toSorted());
  });

  test('stands when its messages cannot be planned, with a gap that says so', async () => {
    const { summary, run, opened } = await analyse((opening) => sql`drop table message`.execute(opening.db));
    expect(summary.gaps).toMatchObject({ 'messages-not-planned': 1 });
    expect(run.state).toBe('partial');
    expect(JSON.parse(run.summary)).toMatchObject({ gaps: { 'messages-not-planned': 1 } });
    const findings = await opened.db.selectFrom('finding').select('id').execute();
    expect(findings.length).toBeGreaterThan(0);
  });
});

test('the delivery loop follows a changed policy, outlives a bad round and ends with the signal', async () => {
  server = await startRecordingServer(reply(200));
  store = await openStore('sqlite::memory:');
  const ports = testPorts();
  const route = { ...ROUTE, settings: { url: server.url, secret: 'env:HOOK_KEY' } };
  const stop = new AbortController();
  await enqueue(store.db, [notice('a')], {
    messages: messagesPolicy([route]),
    now: SEED_NOW,
    account: () => undefined,
  });
  let rounds = 0;
  const clock = {
    ...ports.clock,
    sleep: async () => {
      rounds += 1;
      if (rounds === 3) stop.abort();
    },
  };
  await startDeliveryLoop({
    store,
    clock,
    logger: createLogger('silent'),
    ports,
    holder: { pid: 1, host: 'test' },
    signal: stop.signal,
    account: async () => () => undefined,
    messages: async () => {
      if (rounds === 0) throw new Error('the policy file is being written');
      return messagesPolicy(rounds === 1 ? [] : [route]);
    },
  });
  expect(rounds).toBe(3);
  expect(server.requests).toHaveLength(1);
});
