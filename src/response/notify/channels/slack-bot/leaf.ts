import { z } from 'zod';
import { channel, type Part, type SendResult } from '../../channel.ts';
import { judgeStatus, machineCode, readJson } from '../support/http-result.ts';
import { HttpUrl, Secret } from '../support/settings.ts';
import { SLACK_LIMITS } from '../support/slack-blocks.ts';
import { readThread, slackParts } from './parts.ts';

/** Errors of Slack's that pass: https://docs.slack.dev/reference/methods/chat.postMessage#errors (read 2026-11-26). */
const PASSING: ReadonlySet<string> = new Set([
  'ratelimited',
  'rate_limited',
  'fatal_error',
  'internal_error',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
]);

export const slackBot = channel({
  id: 'slack-bot',
  sources: [
    { url: 'https://docs.slack.dev/reference/methods/chat.postMessage', read: '2026-11-26' },
    { url: 'https://docs.slack.dev/reference/methods/chat.update', read: '2026-11-26' },
    { url: 'https://docs.slack.dev/authentication/verifying-requests-from-slack', read: '2026-11-26' },
  ],
  title: { en: 'Slack (bot)', ja: 'Slack（ボット）' },
  about: {
    en: 'One message for each action with buttons to acknowledge, take and snooze it; what follows stands in its thread.',
    ja: 'アクションごとに 1 通を投稿し、確認・担当・スヌーズのボタンを付けます。続報は同じスレッドに投稿します。',
  },
  settings: z.strictObject({
    channel: z
      .string()
      .regex(/^[CGD][A-Z0-9]{2,29}$/, 'write the id of the channel (C…), not its name')
      .describe('Id of the channel.'),
    token: Secret.describe('Reference to the bot token (xoxb-…).'),
    signingSecret: z.exactOptional(Secret).describe('Reference to the signing secret; without it buttons do nothing.'),
    apiUrl: HttpUrl.default('https://slack.com/api').describe('Where the Web API is; another one for GovSlack.'),
  }),
  secrets: ['token', 'signingSecret'],
  permissions: ['chat:write'],
  limits: SLACK_LIMITS,
  hosts: ['slack.com', 'slack-gov.com'],
  repetition: 'possible',
  digests: true,
  render: (message, settings) => slackParts(message, settings.channel),
  async send(part, message, settings, { http, secrets, clock }) {
    const token = await secrets.resolve(settings.token);
    const answer = await http.send({
      method: 'POST',
      url: `${settings.apiUrl.replace(/\/$/, '')}/${String(part['api'])}`,
      headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` },
      body: JSON.stringify(bodyOf(part, message.thread)),
    });
    return judgeStatus(answer, clock.now()) ?? judgeBody(answer.body, part, message.thread);
  },
});

/** The body with the thread it belongs to, which is known only once the first message is there. */
function bodyOf(part: Part, threadId: string | undefined): unknown {
  const body = part['body'] as Part;
  const thread = readThread(threadId);
  if (part['inThread'] !== true || !thread) return body;
  const place = part['api'] === 'chat.update' ? { ts: thread.ts } : { thread_ts: thread.ts };
  return { ...body, channel: thread.channel, ...place };
}

function judgeBody(text: string, part: Part, thread: string | undefined): SendResult {
  const { ok, error, channel: channelId, ts } = readJson(text) ?? {};
  if (ok !== true) {
    const code = machineCode(error);
    if (ok !== false || code === '') return { state: 'retry', error: 'the answer is not one of Slack' };
    // A first message that somebody deleted cannot be changed any more; the thread has it all.
    if (part['api'] === 'chat.update') return { state: 'sent', note: `first message not changed: ${code}` };
    return PASSING.has(code) ? { state: 'retry', error: code } : { state: 'refused', error: code };
  }
  const made = `${machineCode(channelId)}/${machineCode(ts)}`;
  return { state: 'sent', externalId: made, thread: thread ?? made };
}
