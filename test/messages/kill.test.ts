import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '#platform/store';
import { deliverDue, enqueue } from '#response/notify';
import { type MessageRoute } from '#policy';
import { messagesPolicy, notice, routeTo, SECRETS, testPorts } from '../support/messages.ts';
import { type Answer, type RecordingServer, reply, startRecordingServer } from '../support/recording-server.ts';
import { SEED_NOW } from '../support/seed.ts';
import { githubServer, type Ticket } from '../support/ticket-servers.ts';

const CHILD = fileURLToPath(new URL('deliver-process.ts', import.meta.url));

let folder = '';
let server: RecordingServer;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yagura-kill-'));
  server = await startRecordingServer();
});

afterEach(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A deliverer in a process of its own that is killed as soon as the other side has taken its message. */
async function deliverAndDie(url: string, route: MessageRoute, take: Answer): Promise<void> {
  const child = spawn(process.execPath, [CHILD, url, JSON.stringify(messagesPolicy([route]))], {
    env: { PATH: process.env['PATH'], ...SECRETS, SLACK: `${server.url}/services/x` },
    stdio: 'ignore',
  });
  const died = once(child, 'exit');
  server.answer((response, request) => {
    const isTaken = request.method === 'POST';
    if (!isTaken) take(response, request);
    else {
      // The other side does its work; its answer finds nobody any more.
      const silent = { writeHead: () => silent, end: () => silent } as unknown as typeof response;
      take(silent, request);
      child.kill('SIGKILL');
    }
  });
  await died;
}

async function start(route: MessageRoute) {
  const url = `sqlite:${join(folder, 'y.db')}`;
  const store = await openStore(url);
  const messages = messagesPolicy([route]);
  await enqueue(store.db, [notice('a')], { messages, now: SEED_NOW, account: () => undefined });
  return { store, url, messages };
}

const HOLDER = { pid: process.pid, host: 'test', isProcessAlive: () => false };

describe('a process killed between handing a message over and writing it down', () => {
  test.each<[string, MessageRoute['settings'], number, string]>([
    ['slack-webhook', { url: 'env:SLACK' }, 1, 'may be there twice, and is marked'],
    ['webhook', { url: 'URL', secret: 'env:HOOK_KEY' }, 1, 'is there twice with one id, and is marked'],
  ])('%s: the message %s', async (channel, settings, inDoubt) => {
    const given = { ...settings, ...(settings['url'] === 'URL' ? { url: `${server.url}/in` } : {}) };
    const route = routeTo('r', channel, { settings: given });
    const { store, url, messages } = await start(route);
    await deliverAndDie(url, route, reply(200, 'ok'));
    expect(await store.db.selectFrom('message').select('state').execute()).toEqual([{ state: 'sending' }]);
    server.answer(reply(200, 'ok'));
    const ports = testPorts({ SLACK: `${server.url}/services/x` });
    const report = await deliverDue({ store, clock: ports.clock, messages, ports, holder: HOLDER });
    expect(report).toMatchObject({ inDoubt: 1, sent: 1 });
    expect(await store.db.selectFrom('message').select(['state', 'in_doubt', 'attempts']).execute()).toEqual([
      { state: 'sent', in_doubt: inDoubt, attempts: 2 },
    ]);
    expect(server.requests).toHaveLength(2);
    const ids = server.requests.map(({ headers }) => headers['yagura-message-id']);
    expect(new Set(ids).size).toBe(1);
    await store.close();
  });

  test('github: the issue is looked up and there once', async () => {
    const tickets: Ticket[] = [];
    const github = githubServer(tickets, `Bearer ${SECRETS.GITHUB_TOKEN}`);
    const settings = { repository: 'o/r', token: 'env:GITHUB_TOKEN', apiUrl: server.url };
    const route = routeTo('r', 'github', { settings });
    const { store, url, messages } = await start(route);
    await deliverAndDie(url, route, github);
    expect(tickets).toHaveLength(1);
    server.answer(github);
    const ports = testPorts();
    const report = await deliverDue({ store, clock: ports.clock, messages, ports, holder: HOLDER });
    expect(report).toMatchObject({ inDoubt: 1, sent: 1 });
    expect(tickets).toHaveLength(1);
    expect(tickets[0]?.comments).toHaveLength(0);
    expect(await store.db.selectFrom('message').select(['in_doubt', 'external_id']).execute()).toEqual([
      { in_doubt: 0, external_id: '1' },
    ]);
    await store.close();
  });
});
