import { createMailer } from '#platform/mail';
import { createHttpClient, createOutbound } from '#platform/net';
import { createSecrets } from '#platform/runtime';
import { Fault } from '#kernel';
import type { NewRow } from '#platform/store';
import { DEFAULT_MESSAGES, type MessageRoute, type MessagesPolicy } from '#policy';
import type { ChannelPorts, Notice } from '#response/notify';
import { type MovableClock, movableClock } from './movable-clock.ts';
import { SEED_NOW } from './seed.ts';

/** Secrets of the tests: none of them may be seen anywhere. */
export const SECRETS = {
  HOOK_KEY: 'canary-hook-key-8d1f',
  BOT_TOKEN: 'xoxb-canary-token-77aa',
  SIGNING: 'canary-signing-secret-31',
  JIRA_TOKEN: 'canary-jira-token-5b',
  GITHUB_TOKEN: 'canary-github-token-9c',
  MAIL_PASSWORD: 'canary-mail-password-2e',
};

export interface TestPorts extends ChannelPorts {
  readonly clock: MovableClock;
}

/** The real ports, with the loopback as one's own network and short time limits. */
export function testPorts(env: Readonly<Record<string, string>> = {}, ca?: string): TestPorts {
  const outbound = createOutbound({ allowedHosts: [], privateHosts: ['127.0.0.1', 'localhost'] });
  const certificates = ca === undefined ? {} : { ca };
  return {
    clock: movableClock(),
    http: createHttpClient({ outbound, timeoutMs: 2_000, maxBytes: 100_000 }),
    mail: createMailer({ outbound, timeoutMs: 5_000, ...certificates }),
    secrets: createSecrets({ ...SECRETS, ...env }),
    aws: async () => {
      throw new Fault('internal', 'this test has no AWS', { mend: 'none' });
    },
  };
}

export function routeTo(id: string, channel: string, more: Partial<MessageRoute> = {}): MessageRoute {
  return { id, channel, settings: {}, when: {}, language: 'en', mode: 'each', ...more };
}

export function messagesPolicy(routes: readonly MessageRoute[], more: Partial<MessagesPolicy> = {}): MessagesPolicy {
  return { ...DEFAULT_MESSAGES, ...more, routes };
}

/** A row of the outbox as it is stored. */
export function messageRow(more: Partial<NewRow<'message'>> = {}): NewRow<'message'> {
  const told = notice('a');
  return {
    id: 'message-1',
    route: 'hook',
    channel: 'webhook',
    key: told.key,
    subject_kind: 'action',
    subject_id: 'a',
    kind: told.kind,
    severity: 3,
    notice: JSON.stringify(told),
    state: 'sent',
    attempts: 1,
    created_at: SEED_NOW,
    next_at: SEED_NOW,
    sent_at: null,
    error: '',
    external_id: '',
    parts_sent: 0,
    in_doubt: 0,
    bundle: '',
    ...more,
  };
}

export function notice(name: string, more: Partial<Notice> = {}): Notice {
  return {
    kind: 'action-opened',
    key: `action/${name}/opened`,
    subject: { kind: 'action', id: name },
    severity: 'high',
    owner: 'payments',
    accountId: '222222222222',
    sources: ['yagura'],
    title: { en: `Rotate keys of ${name}`, ja: `${name} のキーのローテーション` },
    facts: [
      { name: 'owner', value: 'payments' },
      { name: 'due', value: SEED_NOW },
    ],
    at: SEED_NOW,
    ...more,
  };
}
