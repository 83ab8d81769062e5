import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { addDays, instant } from '#kernel';
import { acquireLease, type Store } from '#platform/store';
import type { MessageRoute, MessagesPolicy } from '#policy';
import { deliverDue, enqueue, type Notice, retryMessage } from '#response/notify';
import { messagesPolicy, notice, routeTo, SECRETS, testPorts } from '../support/messages.ts';
import { type Answer, hang, type RecordingServer, reply, startRecordingServer } from '../support/recording-server.ts';
import { SEED_NOW } from '../support/seed.ts';
import { describeEachStore } from '../support/stores.ts';

const servers: RecordingServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

async function startServer(first: Answer): Promise<RecordingServer> {
  const server = await startRecordingServer(first);
  servers.push(server);
  return server;
}

const HOLDER = { pid: 1, host: 'test', isProcessAlive: () => true };

const hook = (server: RecordingServer, more: Partial<MessageRoute> = {}) =>
  routeTo('hook', 'webhook', { settings: { url: `${server.url}/in`, secret: 'env:HOOK_KEY' }, ...more });

function put(store: Store, messages: MessagesPolicy, notices: readonly Notice[], now = SEED_NOW): Promise<number> {
  return enqueue(store.db, notices, { messages, now, account: () => undefined });
}

const rowsOf = (store: Store) => store.db.selectFrom('message').selectAll().orderBy('key').execute();

describeEachStore('the outbox', (open) => {
  test('holds each decision once on each route, however often it is put in', async () => {
    const store = await open();
    const server = await startServer(reply(200));
    const messages = messagesPolicy([
      hook(server),
      hook(server, { id: 'critical', when: { severityAtLeast: 'critical' } }),
      hook(server, { id: 'keys', when: { kinds: ['key-*'] } }),
    ]);
    const notices = [notice('a'), notice('b', { severity: 'critical' })];
    expect(await put(store, messages, notices)).toBe(3);
    expect(await put(store, messages, notices.toReversed(), addDays(SEED_NOW, 1))).toBe(0);
    expect((await rowsOf(store)).map(({ route, key }) => `${route} ${key}`).toSorted()).toEqual([
      'critical action/b/opened',
      'hook action/a/opened',
      'hook action/b/opened',
    ]);
  });

  test('sends what is due, signed, and no second time', async () => {
    const store = await open();
    const server = await startServer(reply(200));
    const ports = testPorts();
    const messages = messagesPolicy([hook(server)]);
    await put(store, messages, [notice('a')]);
    const options = {
      store,
      clock: ports.clock,
      messages,
      ports,
      holder: HOLDER,
      consoleUrl: 'https://yagura.example',
    };
    expect(await deliverDue(options)).toMatchObject({ sent: 1, failed: 0 });
    expect(await deliverDue(options)).toMatchObject({ sent: 0 });
    const [request] = server.requests;
    expect(server.requests).toHaveLength(1);
    const timestamp = String(request?.headers['yagura-timestamp']);
    const digest = createHmac('sha256', SECRETS.HOOK_KEY).update(`${timestamp}.${request?.body}`).digest('hex');
    expect(request?.headers['yagura-signature']).toBe(`v1=${digest}`);
    expect(JSON.parse(request?.body ?? '')).toMatchObject({
      kind: 'action-opened',
      heading: 'New: Rotate keys of a',
      url: 'https://yagura.example/findings?f=action%3Da',
    });
    const [row] = await rowsOf(store);
    expect(row).toMatchObject({ state: 'sent', attempts: 1, parts_sent: 1, in_doubt: 0, external_id: row?.id });
  });

  test.each<[string, Answer, string]>([
    ['429', reply(429, '', { 'retry-after': '120' }), 'failed'],
    ['500', reply(500, 'oops'), 'failed'],
    ['503', reply(503), 'failed'],
    ['no answer', hang, 'failed'],
    ['an endless answer', reply(200, 'x'.repeat(200_000)), 'failed'],
    ['a broken connection', (response) => response.destroy(), 'failed'],
    ['400', reply(400), 'dead'],
    ['404', reply(404), 'dead'],
    ['a redirect', reply(302, '', { location: 'http://169.254.169.254/' }), 'dead'],
  ])('after %s a message is tried again or given up', async (name, answer, state) => {
    const store = await open();
    const server = await startServer(answer);
    const ports = testPorts();
    const messages = messagesPolicy([hook(server)]);
    await put(store, messages, [notice('a')]);
    await deliverDue({ store, clock: ports.clock, messages, ports, holder: HOLDER });
    const [row] = await rowsOf(store);
    expect(row?.state).toBe(state);
    expect(row?.error).not.toBe('');
    if (name === '429') expect(row?.next_at).toBe(addDays(SEED_NOW, 120 / 86_400));
    else if (state === 'failed') expect(row?.next_at.localeCompare(SEED_NOW)).toBe(1);
    expect(JSON.stringify(row)).not.toContain(SECRETS.HOOK_KEY);
    server.answer(reply(200));
    ports.clock.set(addDays(SEED_NOW, 1));
    if (state === 'dead') await retryMessage(store, row?.id ?? '', ports.clock.now());
    await deliverDue({ store, clock: ports.clock, messages, ports, holder: HOLDER });
    expect((await rowsOf(store))[0]?.state).toBe('sent');
    await expect(retryMessage(store, row?.id ?? '', SEED_NOW)).rejects.toThrow('cannot be tried again');
  });

  test('waits longer after each attempt and gives up in the end, visibly', async () => {
    const store = await open();
    const server = await startServer(reply(500));
    const ports = testPorts();
    const messages = messagesPolicy([hook(server)]);
    await put(store, messages, [notice('a')]);
    const waits: number[] = [];
    for (let round = 0; round < 20; round++) {
      await deliverDue({ store, clock: ports.clock, messages, ports, holder: HOLDER });
      const [row] = await rowsOf(store);
      if (row?.state === 'dead') break;
      waits.push(Date.parse(row?.next_at ?? '') - Date.parse(ports.clock.now()));
      ports.clock.set(instant(row?.next_at ?? ''));
    }
    expect(waits).toEqual(waits.toSorted((x, y) => x - y));
    expect(waits.at(-1)).toBeLessThanOrEqual(3_600_000);
    expect(await rowsOf(store)).toMatchObject([{ state: 'dead', attempts: 14, error: 'HTTP 500' }]);
    expect(server.requests).toHaveLength(14);
  });

  test('one route that is not well holds up no other', async () => {
    const store = await open();
    const [ill, well] = [await startServer(reply(500)), await startServer(reply(200))];
    const ports = testPorts();
    const messages = messagesPolicy([hook(ill, { id: 'ill' }), hook(well, { id: 'well' })]);
    await put(store, messages, [notice('a'), notice('b'), notice('c')]);
    const report = await deliverDue({ store, clock: ports.clock, messages, ports, holder: HOLDER });
    expect(report).toMatchObject({ sent: 3, failed: 1 });
    expect(ill.requests).toHaveLength(1);
  });

  test('what would leak a secret in an error is cleaned', async () => {
    const store = await open();
    const server = await startServer(reply(200));
    const ports = testPorts();
    const leaking = { send: async () => Promise.reject(new Error(`bad key ${SECRETS.HOOK_KEY}`)) };
    const messages = messagesPolicy([hook(server)]);
    await put(store, messages, [notice('a')]);
    await deliverDue({ store, clock: ports.clock, messages, ports: { ...ports, http: leaking }, holder: HOLDER });
    const text = JSON.stringify(await rowsOf(store));
    expect(text).toContain('[secret]');
    expect(text).not.toContain(SECRETS.HOOK_KEY);
  });

  test('two deliverers do not send the same: the second stands aside', async () => {
    const store = await open();
    const server = await startServer(reply(200));
    const ports = testPorts();
    const messages = messagesPolicy([hook(server)]);
    await put(store, messages, [notice('a')]);
    const lease = await acquireLease(store, 'messages', { clock: ports.clock, pid: 7, host: 'other' });
    const options = { store, clock: ports.clock, messages, ports, holder: HOLDER };
    expect((await deliverDue(options)).busy).toContain('process 7 on other');
    expect(server.requests).toHaveLength(0);
    await lease.release();
    const both = await Promise.all([deliverDue(options), deliverDue(options)]);
    expect(both.map(({ sent }) => sent).toSorted((a, b) => a - b)).toEqual([0, 1]);
    expect(server.requests).toHaveLength(1);
  });

  test('quiet hours hold back what is not urgent until they end', async () => {
    const store = await open();
    const server = await startServer(reply(200));
    const ports = testPorts();
    // 09:00 UTC is 18:00 in Tokyo.
    const quietHours = { from: '17:00', to: '08:30', days: [], exceptSeverity: 'critical' as const };
    const messages = messagesPolicy([hook(server)], { timezone: 'Asia/Tokyo', quietHours });
    await put(store, messages, [notice('a'), notice('b', { severity: 'critical' })]);
    const options = { store, clock: ports.clock, messages, ports, holder: HOLDER };
    expect(await deliverDue(options)).toMatchObject({ sent: 1, held: 1 });
    expect(await rowsOf(store)).toMatchObject([
      { state: 'held', next_at: '2026-11-23T23:30:00.000Z', attempts: 0 },
      { state: 'sent' },
    ]);
    ports.clock.set(instant('2026-11-23T23:30:00Z'));
    expect(await deliverDue(options)).toMatchObject({ sent: 1, held: 0 });
  });

  test('a digest route tells everything since the last digest in one message', async () => {
    const store = await open();
    const server = await startServer(reply(200));
    const ports = testPorts();
    const route = hook(server, { mode: 'digest', digest: '0 10 * * *' });
    const messages = messagesPolicy([route], { timezone: 'UTC' });
    const options = { store, clock: ports.clock, messages, ports, holder: HOLDER };
    await put(
      store,
      messages,
      Array.from({ length: 40 }, (_, n) => notice(`n${n}`)),
    );
    expect(await deliverDue(options)).toMatchObject({ sent: 0, bundled: 0 });
    ports.clock.set(instant('2026-11-23T10:00:00Z'));
    expect(await deliverDue(options)).toMatchObject({ sent: 1, bundled: 40 });
    expect(JSON.parse(server.requests[0]?.body ?? '')).toMatchObject({
      kind: 'digest',
      heading: 'Yagura digest: 40 changes',
      itemsTotal: 40,
    });
    expect(await deliverDue(options)).toMatchObject({ sent: 0, bundled: 0 });
    const states = Map.groupBy(await rowsOf(store), ({ state }) => state);
    expect([states.get('bundled')?.length, states.get('sent')?.length]).toEqual([40, 1]);
  });

  test('the rate limit sends the most severe alone and tells the rest together', async () => {
    const store = await open();
    const server = await startServer(reply(200));
    const ports = testPorts();
    const messages = messagesPolicy([hook(server, { maxPerHour: 3 })]);
    const options = { store, clock: ports.clock, messages, ports, holder: HOLDER };
    await put(store, messages, [
      ...Array.from({ length: 98 }, (_, n) => notice(`n${n}`, { severity: 'low' })),
      notice('worst', { severity: 'critical' }),
      notice('bad', { severity: 'high' }),
    ]);
    expect(await deliverDue(options)).toMatchObject({ sent: 3, bundled: 98 });
    expect(
      server.requests.map(({ body }) => (JSON.parse(body) as { subject: { id: string } }).subject.id).slice(0, 2),
    ).toEqual(['worst', 'bad']);
    await put(store, messages, [notice('later')]);
    expect(await deliverDue(options)).toMatchObject({ sent: 0, held: 1 });
    ports.clock.set(addDays(SEED_NOW, 1 / 23));
    expect(await deliverDue(options)).toMatchObject({ sent: 1 });
  });

  test('what waits on a route that is gone is dropped and says so', async () => {
    const store = await open();
    const server = await startServer(reply(200));
    const ports = testPorts();
    await put(store, messagesPolicy([hook(server)]), [notice('a')]);
    const messages = messagesPolicy([hook(server, { id: 'another' })]);
    const report = await deliverDue({ store, clock: ports.clock, messages, ports, holder: HOLDER });
    expect(report).toMatchObject({ dropped: 1, sent: 0 });
    expect((await rowsOf(store))[0]?.error).toContain('not in the policy');
  });

  test('what a process was handing over when it died is sent again and marked', async () => {
    const store = await open();
    const server = await startServer(reply(200, 'ok'));
    const ports = testPorts({ SLACK: `${server.url}/services/T0/B0/x` });
    const messages = messagesPolicy([routeTo('slack', 'slack-webhook', { settings: { url: 'env:SLACK' } })]);
    await put(store, messages, [notice('a')]);
    await store.db.updateTable('message').set({ state: 'sending', attempts: 1 }).execute();
    const report = await deliverDue({ store, clock: ports.clock, messages, ports, holder: HOLDER });
    expect(report).toMatchObject({ inDoubt: 1, sent: 1 });
    expect((await rowsOf(store))[0]).toMatchObject({ state: 'sent', in_doubt: 1, attempts: 2 });
  });
});

describe('messages that do not fit into one', () => {
  test('go on behind the part that was taken', async () => {
    const { openStore } = await import('#platform/store');
    const store = await openStore('sqlite::memory:');
    const server = await startServer(reply(200, 'ok'));
    server.answer(reply(200, 'ok'), reply(500), reply(200, 'ok'));
    const ports = testPorts({ SLACK: `${server.url}/services/T0/B0/x` });
    const messages = messagesPolicy([routeTo('slack', 'slack-webhook', { settings: { url: 'env:SLACK' } })]);
    const steps = Array.from({ length: 40 }, (_, n) => `${n}. ${'text '.repeat(30)}`).join('\n');
    const names = Array.from({ length: 10 }, (_, n) => `${n}${'n'.repeat(900)}`);
    await put(store, messages, [notice('a', { steps: { en: steps, ja: steps }, examples: { names, total: 10 } })]);
    const options = { store, clock: ports.clock, messages, ports, holder: HOLDER };
    await deliverDue(options);
    const [half] = await rowsOf(store);
    expect(half).toMatchObject({ state: 'failed', parts_sent: 1 });
    ports.clock.set(addDays(SEED_NOW, 1));
    await deliverDue(options);
    const [row] = await rowsOf(store);
    expect(row?.state).toBe('sent');
    const bodies = server.requests.map(({ body }) => body);
    expect(bodies.length).toBe((row?.parts_sent ?? 0) + 1);
    expect(bodies[1]).toBe(bodies[2]);
    expect(bodies.filter((body) => body === bodies[0])).toHaveLength(1);
    await store.close();
  });
});
