import { describe, expect, test } from 'vitest';
import { loadPolicyFile } from '#pipeline';
import { SEED_NOW } from '../support/seed.ts';

const load = (messages: string) => loadPolicyFile(`messages:\n${messages}`, 'policy.yaml', SEED_NOW);

const HOOK = '{ url: "https://hook.example/in", secret: "env:KEY" }';

describe('the messages of a policy', () => {
  test('have defaults, and none is told anything without a route', () => {
    expect(loadPolicyFile(undefined, 'policy.yaml', SEED_NOW).messages).toMatchObject({ routes: [], maxPerHour: 30 });
  });

  test('are read with their conditions', () => {
    const { messages } = load(`  timezone: Asia/Tokyo
  quietHours: { from: "19:00", to: "09:00", days: [sat, sun], exceptSeverity: critical }
  routes:
    - id: security
      channel: webhook
      settings: ${HOOK}
      when: { severityAtLeast: high, kinds: ["action-*", exception-asked] }
      language: ja
      mode: digest
      digest: "0 9 * * *"`);
    expect(messages.routes).toMatchObject([{ id: 'security', mode: 'digest', language: 'ja' }]);
  });

  const route = (settings: string, more = '') =>
    `  routes:\n    - id: r\n      channel: webhook\n      settings: ${settings}\n${more}`;

  test.each([
    [
      'an unknown channel',
      route(HOOK).replace('webhook', 'webhok'),
      'line 4, column 16: `messages.routes[0].channel` there is no channel `webhok` (did you mean `webhook`?)',
    ],
    ['a secret itself', route('{ url: "https://hook.example/", secret: hunter2 }'), 'a secret is a reference'],
    ['a missing setting', route('{ url: "https://hook.example/" }'), 'messages.routes[0].settings.secret'],
    ['an unknown setting', route('{ url: "https://hook.example/", secret: "env:K", colour: red }'), 'Unrecognized key'],
    [
      'two routes of one name',
      route(HOOK, `    - { id: r, channel: webhook, settings: ${HOOK} }`),
      'is the id of another route too',
    ],
    ['no cron', route(HOOK, '      digest: "every morning"'), 'is no cron expression'],
    ['no time zone', '  timezone: Mars/Olympus', 'is no time zone'],
    [
      'a digest of tickets',
      route('{ repository: o/r, token: "env:T" }', '      mode: digest').replace('webhook', 'github'),
      'has no digests',
    ],
    ['no time', '  quietHours: { from: "25:00", to: "09:00" }', 'write a time as HH:MM'],
    ['a Slack user by name', '  slackUsers: { alice: alice }', 'a Slack user id begins with U or W'],
  ])('refuse %s', (_name, text, message) => {
    expect(() => load(text)).toThrow(message);
  });

  test('never repeat what stands in place of a secret', () => {
    try {
      load(route('{ url: "https://hook.example/", secret: hunter2-the-secret }'));
      expect.unreachable();
    } catch (thrown) {
      expect(JSON.stringify(thrown) + String(thrown)).not.toContain('hunter2-the-secret');
    }
  });
});
