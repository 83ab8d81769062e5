import { z } from 'zod';
import { channel } from '../../channel.ts';
import { judgeStatus, machineCode } from '../support/http-result.ts';
import { Secret } from '../support/settings.ts';
import { SLACK_LIMITS, slackMessages } from '../support/slack-blocks.ts';

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8' };

export const slackWebhook = channel({
  id: 'slack-webhook',
  sources: [
    { url: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks', read: '2026-11-26' },
    { url: 'https://docs.slack.dev/apis/web-api/rate-limits', read: '2026-11-26' },
  ],
  title: { en: 'Slack (incoming webhook)', ja: 'Slack（Incoming Webhook）' },
  about: {
    en: 'Posts into one Slack channel. There are no buttons and no threads: use the bot for those.',
    ja: '1 つの Slack チャンネルに投稿します。ボタンとスレッドは使えません。必要な場合はボットを使用してください。',
  },
  settings: z.strictObject({ url: Secret.describe('Reference to the webhook address, which is a secret.') }),
  secrets: ['url'],
  permissions: ['incoming-webhook'],
  limits: SLACK_LIMITS,
  hosts: ['hooks.slack.com', 'hooks.slack-gov.com'],
  repetition: 'possible',
  digests: true,
  render: (message) => slackMessages(message).map((part) => ({ ...part, unfurl_links: false, unfurl_media: false })),
  async send(part, _message, settings, { http, secrets, clock }) {
    const url = (await secrets.resolve(settings.url)).trim();
    const answer = await http.send({ method: 'POST', url, headers: JSON_HEADERS, body: JSON.stringify(part) });
    const judged = judgeStatus(answer, clock.now(), machineCode(answer.body.trim()));
    if (judged) return judged;
    // Anything else with status 200 comes from a proxy or a portal, not from Slack.
    return answer.body.trim() === 'ok'
      ? { state: 'sent' }
      : { state: 'retry', error: 'the answer is not one of Slack' };
  },
});
