import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '#kernel';
import { openStore, type Store } from '#platform/store';
import { deliverDue, enqueue, type Notice } from '#response/notify';
import { messagesPolicy, notice, routeTo, SECRETS, testPorts } from '../support/messages.ts';
import { type Answer, type RecordingServer, reply, startRecordingServer } from '../support/recording-server.ts';
import { SEED_NOW } from '../support/seed.ts';

/** Slack's Web API as far as it is used: a timestamp for each message, and its own errors with status 200. */
function slack(): Answer {
  let count = 0;
  return (response, { headers, body }) => {
    const isKnown = headers.authorization === `Bearer ${SECRETS.BOT_TOKEN}`;
    const { channel, ts } = JSON.parse(body) as { channel: string; ts?: string };
    count += 1;
    const answer = isKnown ? { ok: true, channel, ts: ts ?? `1700.${count}` } : { ok: false, error: 'invalid_auth' };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  };
}

let store: Store;
let server: RecordingServer;
const ports = testPorts();

beforeEach(async () => {
  store = await openStore('sqlite::memory:');
  server = await startRecordingServer(slack());
  ports.clock.set(SEED_NOW);
});

afterEach(async () => {
  await store.close();
  await server.stop();
});

async function tell(...notices: readonly Notice[]) {
  ports.clock.set(addDays(ports.clock.now(), 1));
  const settings = { channel: 'C0123', token: 'env:BOT_TOKEN', apiUrl: `${server.url}/api` };
  const messages = messagesPolicy([routeTo('bot', 'slack-bot', { settings, language: 'ja' })]);
  await enqueue(store.db, notices, { messages, now: ports.clock.now(), account: () => undefined });
  const holder = { pid: 1, host: 'test', isProcessAlive: () => true };
  return await deliverDue({ store, clock: ports.clock, messages, ports, holder });
}

const calls = () =>
  server.requests.map(({ path, body }) => ({ path, ...(JSON.parse(body) as Record<string, unknown>) }));

const hasButtons = (call: Record<string, unknown> | undefined) => JSON.stringify(call).includes('yagura-acknowledge');

describe('the Slack bot', () => {
  test('posts one message with buttons; what follows stands in its thread and changes it', async () => {
    await tell(notice('a'));
    expect(calls()).toMatchObject([{ path: '/api/chat.postMessage', channel: 'C0123' }]);
    expect(hasButtons(calls()[0])).toBe(true);
    expect(JSON.stringify(calls()[0])).toContain('自分が担当');
    await tell(notice('a', { kind: 'action-worse', key: 'w' }));
    await tell(notice('a', { kind: 'action-done', key: 'd' }));
    expect(calls().slice(1)).toMatchObject([
      { path: '/api/chat.postMessage', channel: 'C0123', thread_ts: '1700.1', reply_broadcast: true },
      { path: '/api/chat.update', channel: 'C0123', ts: '1700.1' },
      { path: '/api/chat.postMessage', channel: 'C0123', thread_ts: '1700.1' },
      { path: '/api/chat.update', channel: 'C0123', ts: '1700.1' },
    ]);
    expect(calls().map(hasButtons)).toEqual([true, true, true, false, false]);
  });

  test('puts what does not fit into the thread of the first part', async () => {
    const steps = Array.from({ length: 60 }, (_, n) => `${n}. ${'text '.repeat(15)}`).join('\n');
    const names = Array.from({ length: 10 }, (_, n) => `${n}${'n'.repeat(900)}`);
    await tell(notice('a', { steps: { en: steps, ja: steps }, examples: { names, total: 10 } }));
    const [first, ...rest] = calls();
    expect(first).not.toHaveProperty('thread_ts');
    expect(rest.length).toBeGreaterThan(0);
    for (const one of rest) expect(one).toMatchObject({ thread_ts: '1700.1' });
  });

  test.each<[string, Answer, object]>([
    ['ratelimited', reply(200, '{"ok":false,"error":"ratelimited"}'), { failed: 1 }],
    ['an internal error', reply(200, '{"ok":false,"error":"internal_error"}'), { failed: 1 }],
    ['429', reply(429, '', { 'retry-after': '30' }), { failed: 1 }],
    ['what is not Slack', reply(200, '<html>sign in</html>'), { failed: 1 }],
    ['channel_not_found', reply(200, '{"ok":false,"error":"channel_not_found"}'), { dead: 1 }],
    ['invalid_auth', reply(200, '{"ok":false,"error":"invalid_auth"}'), { dead: 1 }],
  ])('%s', async (_name, answer, report) => {
    server.answer(answer);
    expect(await tell(notice('a'))).toMatchObject(report);
    expect(JSON.stringify(await store.db.selectFrom('message').selectAll().execute())).not.toContain('canary');
  });
});
