import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '#platform/store';
import { fixedClock } from '#platform/runtime';
import { startServer, type TestServer } from '../support/api-server.ts';
import { type CliBench, cliBench } from '../support/cli.ts';
import { messageRow } from '../support/messages.ts';
import { type RecordingServer, reply, startRecordingServer } from '../support/recording-server.ts';
import { SEED_NOW, type Seeded, seed } from '../support/seed.ts';

const policyText = (url: string) => `
messages:
  routes:
    - id: hook
      channel: webhook
      settings: { url: "${url}/in", secret: "env:HOOK_KEY" }
    - id: mail
      channel: email
      settings: { host: mail.example, from: y@example.com, to: [a@example.com] }
      when: { severityAtLeast: critical }
`;

describe('messages in the API', () => {
  let store: Store;
  let seeded: Seeded;
  let server: TestServer;
  let cookie: string;

  beforeAll(async () => {
    store = await openStore('sqlite::memory:');
    seeded = await seed(store);
    const rows = Array.from({ length: 5 }, (_, n) =>
      messageRow({ id: `m${n}`, key: `k${n}`, state: n < 3 ? 'sent' : 'dead', error: n < 3 ? '' : 'HTTP 404' }),
    );
    await store.db.insertInto('message').values(rows).execute();
    await store.db.updateTable('message').set({ bundle: 'm0', state: 'bundled' }).where('id', '=', 'm1').execute();
    const policyFile = { path: 'policy.yaml', read: async () => policyText('https://hook.example') };
    server = await startServer(store, { policyFile });
    cookie = await server.signIn('security');
  });
  afterAll(() => store.close());

  const ask = async (path: string, body?: unknown) => {
    const answer = await server.api(path, { cookie, ...(body === undefined ? {} : { method: 'POST', body }) });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  test('are listed page by page, by state, with the counts of all', async () => {
    const first = await ask('/messages?limit=2');
    expect(first.body).toMatchObject({ total: 5, counts: { sent: 2, bundled: 1, dead: 2 } });
    const second = await ask(`/messages?limit=2&cursor=${String(first.body['nextCursor'])}`);
    const third = await ask(`/messages?limit=2&cursor=${String(second.body['nextCursor'])}`);
    const pages = [first, second, third].flatMap(({ body }) => (body['items'] as { id: string }[]).map(({ id }) => id));
    expect(pages).toEqual(['m0', 'm1', 'm2', 'm3', 'm4']);
    expect(third.body).not.toHaveProperty('nextCursor');
    expect((await ask('/messages?state=dead')).body).toMatchObject({ total: 2 });
    expect((await ask('/messages?channel=none')).body).toMatchObject({ total: 0, counts: { sent: 2 } });
    expect((await ask('/messages?cursor=nonsense')).status).toBe(400);
    expect((await ask('/messages?state=lost')).status).toBe(400);
  });

  test('are shown with their text and what a digest tells of', async () => {
    const { body } = await ask('/messages/m0');
    expect(body).toMatchObject({ membersTotal: 1, members: [{ id: 'm1', state: 'bundled' }], owner: 'payments' });
    expect((body['text'] as { ja: string }).ja).toContain('新規: a のキーのローテーション');
    expect((await ask('/messages/none')).status).toBe(404);
  });

  test('are tried again', async () => {
    expect((await ask('/messages/m3/retry', {})).body).toMatchObject({ state: 'pending', attempts: 0, error: '' });
    expect((await ask('/messages/m0/retry', {})).status).toBe(400);
  });

  test('are previewed for an action and for a made-up notice, and a route says whether it takes them', async () => {
    const { body } = await ask('/messages/preview', { route: 'mail', action: seeded.actionId, language: 'ja' });
    expect(body).toMatchObject({ channel: 'email', isTaken: false, language: 'ja' });
    expect(String(body['heading'])).toMatch(/^新規: /);
    const digest = await ask('/messages/preview', { route: 'hook', kind: 'digest' });
    expect(digest.body).toMatchObject({ isTaken: true, parts: [{ kind: 'digest', itemsTotal: 1 }] });
    expect((await ask('/messages/preview', { route: 'nobody' })).body).toMatchObject({
      mend: 'name one of hook, mail',
    });
    expect((await ask('/messages/preview', { route: 'hook', kind: 'action-opend' })).body).toMatchObject({
      message: 'there is no kind of notice `action-opend` (did you mean `action-opened`?)',
    });
  });

  test('are reckoned for the past month', async () => {
    const { body } = await ask('/messages/dry-run', { days: 30 });
    expect(body).toMatchObject({
      perFinding: 1,
      routes: [
        { route: 'hook', messages: 1 },
        { route: 'mail', messages: 0 },
      ],
    });
  });
});

describe('messages on the command line', () => {
  let bench: CliBench;
  let server: RecordingServer;

  beforeAll(async () => {
    server = await startRecordingServer(reply(200));
    bench = await cliBench(fixedClock(SEED_NOW), { HOOK_KEY: 'canary-hook-key', YAGURA_PRIVATE_HOSTS: '127.0.0.1' });
    const store = await openStore(bench.store);
    await seed(store);
    await store.db
      .insertInto('message')
      .values(messageRow({ state: 'pending', key: 'k' }))
      .execute();
    await store.close();
    await writeFile(join(bench.folder, 'policy.yaml'), policyText(server.url));
    await writeFile(
      join(bench.folder, 'event.json'),
      JSON.stringify({
        detail: {
          eventID: 'e-1',
          eventTime: '2026-11-23T09:00:00Z',
          eventSource: 'iam.amazonaws.com',
          eventName: 'CreateAccessKey',
          recipientAccountId: '222222222222',
          userIdentity: { arn: 'arn:aws:iam::222222222222:user/admin' },
          requestParameters: { userName: 'alice' },
          responseElements: { accessKey: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE' } },
        },
      }),
    );
  });
  afterAll(async () => {
    await bench.close();
    await server.stop();
  });

  const run = (...argv: string[]) => bench.run('messages', ...argv, '--policy', join(bench.folder, 'policy.yaml'));

  test('send, list, preview, dry-run, test', async () => {
    expect(await run('send')).toMatchObject({ code: 0, out: expect.stringContaining('sent 1') });
    expect(server.requests).toHaveLength(1);
    const listed = await bench.run('messages', 'ls');
    expect(listed.out).toContain('New: Rotate keys of a');
    expect(listed.err).toContain('sent 1');
    expect((await run('preview', 'hook', '--lang', 'ja')).out).toContain('これは訓練です');
    const dry = JSON.parse((await run('dry-run', '--json')).out) as { routes: unknown[] };
    expect(dry.routes).toHaveLength(2);
    expect(await run('test', 'hook')).toMatchObject({ code: 0 });
    expect(server.requests.at(-1)?.body).toContain('"isDrill":true');
    expect((await run('test', 'nobody')).err).toContain('name one of hook, mail');
  });

  test('tell the owner and the administrator of a new key, once', async () => {
    const file = join(bench.folder, 'event.json');
    expect((await run('key-event', file)).out).toContain('2 notices, 2 new messages');
    expect((await run('key-event', file)).out).toContain('2 notices, 0 new messages');
    expect(await run('send')).toMatchObject({ code: 0, out: expect.stringContaining('sent 2') });
    expect(server.requests.at(-1)?.body).toContain('key-created');
    expect(await run('key-event', join(bench.folder, 'policy.yaml'))).toMatchObject({ code: 4 });
  });

  test('end with 2 when something was not taken, and never print a secret', async () => {
    server.answer(reply(404));
    const store = await openStore(bench.store);
    await store.db
      .insertInto('message')
      .values(messageRow({ id: 'm2', key: 'k2', state: 'pending' }))
      .execute();
    await store.close();
    const { code, out, err } = await run('send');
    expect(code).toBe(2);
    expect(out + err).not.toContain('canary');
    expect((await bench.run('messages', 'retry', 'm2')).code).toBe(0);
    expect((await bench.run('messages', 'retry', 'none')).code).toBe(5);
  });
});
