import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, epochMs, type Instant } from '#kernel';
import { openStore, type Store } from '#platform/store';
import { startServer, type TestServer } from '../support/api-server.ts';
import { SECRETS, testPorts } from '../support/messages.ts';
import { type RecordingServer, reply, startRecordingServer } from '../support/recording-server.ts';
import { SEED_NOW, type Seeded, seed } from '../support/seed.ts';

const POLICY = `
messages:
  slackUsers: { U0ALICE: alice@example.com }
  routes:
    - id: bot
      channel: slack-bot
      settings: { channel: C0123, token: "env:BOT_TOKEN", signingSecret: "env:SIGNING" }
`;

let store: Store;
let seeded: Seeded;
let server: TestServer;
let slack: RecordingServer;

beforeAll(async () => {
  slack = await startRecordingServer(reply(200, 'ok'));
});
afterAll(() => slack.stop());

beforeEach(async () => {
  store = await openStore('sqlite::memory:');
  seeded = await seed(store);
  const policyFile = { path: 'policy.yaml', read: async () => POLICY };
  server = await startServer(store, { policyFile, messaging: testPorts() });
});

interface PressInit {
  readonly button?: string;
  readonly user?: string;
  readonly action?: string;
  readonly at?: Instant;
  readonly secret?: string;
  readonly body?: string;
}

function bodyOf({ button = 'yagura-acknowledge', user = 'U0ALICE', action = seeded.actionId }: PressInit): string {
  const payload = {
    type: 'block_actions',
    user: { id: user, username: 'alice' },
    response_url: `${slack.url}/actions/T0/1/x`,
    message: { text: 'New: x', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'x' } }] },
    actions: [{ action_id: button, value: JSON.stringify({ action, language: 'en' }) }],
  };
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}

/** A press as Slack sends it: no cookie, no header of ours, a signature over the raw body. */
function press(init: PressInit = {}, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const body = init.body ?? bodyOf(init);
  const timestamp = String(Math.floor(epochMs(init.at ?? SEED_NOW) / 1000));
  const secret = init.secret ?? SECRETS.SIGNING;
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return fetch(`${server.url}/api/v1/slack/interactions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
      ...headers,
    },
    body,
  });
}

const cases = () =>
  store.db
    .selectFrom('case_change')
    .innerJoin('finding', 'finding.id', 'case_change.finding_id')
    .select(['case_change.by', 'case_change.kind', 'case_change.to_value'])
    .where('finding.action_id', '=', seeded.actionId)
    .execute();

describe('a button in Slack', () => {
  test.each([
    ['yagura-acknowledge', { kind: 'stage', to_value: 'triaged' }, 'Acknowledged by alice@example.com'],
    ['yagura-assign', { kind: 'assign', to_value: 'alice@example.com' }, 'Assigned to alice@example.com'],
    ['yagura-snooze-1', { kind: 'snooze', to_value: addDays(SEED_NOW, 1) }, 'Snoozed until 2026-11-24'],
    ['yagura-snooze-7', { kind: 'snooze', to_value: addDays(SEED_NOW, 7) }, 'Snoozed until 2026-11-30'],
  ])('%s changes the case in the name of the person and the message', async (button, change, line) => {
    const answer = await press({ button });
    expect(answer.status).toBe(200);
    const body = (await answer.json()) as { replace_original: boolean; blocks: unknown[] };
    expect(body.replace_original).toBe(true);
    expect(body.blocks).toHaveLength(2);
    expect(JSON.stringify(body)).toContain(line);
    expect(await cases()).toMatchObject([{ by: 'alice@example.com', ...change }]);
    expect(slack.requests.at(-1)).toMatchObject({ path: '/actions/T0/1/x', body: JSON.stringify(body) });
  });

  test('does nothing for somebody the policy does not name', async () => {
    const answer = await press({ user: 'U0MALLORY' });
    expect(await answer.json()).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(await cases()).toEqual([]);
  });

  test('says so when nothing is open any more', async () => {
    const answer = await press({ button: 'yagura-assign', action: 'ffff' });
    expect(JSON.stringify(await answer.json())).toContain('nothing of this action is open any more');
  });
});

describe('what is refused', () => {
  const refused: readonly [string, () => Promise<Response>, number][] = [
    ['another secret', () => press({ secret: 'guess' }), 401],
    ['a timestamp of six minutes ago', () => press({ at: addDays(SEED_NOW, -6 / 1440) }), 401],
    ['a timestamp of the future', () => press({ at: addDays(SEED_NOW, 6 / 1440) }), 401],
    ['no signature', () => press({}, { 'x-slack-signature': '' }), 401],
    ['a short signature', () => press({}, { 'x-slack-signature': 'v0=00' }), 401],
    ['no timestamp', () => press({}, { 'x-slack-request-timestamp': '' }), 401],
    ['JSON', () => press({ body: '{}' }, { 'content-type': 'application/json' }), 415],
    ['more than Slack sends', () => press({ body: `payload=${'x'.repeat(140_000)}` }), 400],
    ['a signed body that is no press', () => press({ body: 'payload=%7B%7D' }), 400],
    ['a signed body that is no JSON', () => press({ body: 'payload=%7B' }), 400],
    ['a button of somebody else', () => press({ button: 'approve-exception' }), 400],
    ['a prototype key', () => press({ user: 'constructor' }), 400],
  ];

  test.each(refused)('%s', async (_name, send, status) => {
    const answer = await send();
    expect(answer.status).toBe(status);
    expect(Object.keys((await answer.json()) as object)).toEqual(['code', 'message', 'mend']);
    expect(await cases()).toEqual([]);
  });

  test('the same request a second time, by whichever process', async () => {
    expect((await press()).status).toBe(200);
    expect((await press()).status).toBe(401);
    const policyFile = { path: 'policy.yaml', read: async () => POLICY };
    server = await startServer(store, { policyFile, messaging: testPorts() });
    expect((await press()).status).toBe(401);
    expect(await cases()).toHaveLength(1);
  });

  test('a change of the body after it was signed', async () => {
    const body = bodyOf({});
    const timestamp = String(Math.floor(epochMs(SEED_NOW) / 1000));
    const signature = createHmac('sha256', SECRETS.SIGNING).update(`v0:${timestamp}:${body}`).digest('hex');
    const answer = await press({ body: `${body}&x=1` }, { 'x-slack-signature': `v0=${signature}` });
    expect(answer.status).toBe(401);
  });

  test('every other route still wants our own header, signed or not', async () => {
    const cookie = await server.signIn('admin');
    const answer = await fetch(`${server.url}/api/v1/links`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'x-slack-signature': 'v0=x' },
      body: '{"role":"viewer","subject":"x"}',
    });
    expect(answer.status).toBe(403);
    const form = await server.api('/links', {
      method: 'POST',
      cookie,
      body: 'role=viewer',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(form.status).toBe(415);
  });

  test('every press while the server knows no secret', async () => {
    server = await startServer(store);
    expect((await press()).status).toBe(401);
  });
});
