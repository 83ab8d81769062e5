import { z } from 'zod';
import { channel } from '../../channel.ts';
import { judgeStatus } from '../support/http-result.ts';
import { machineForms } from '../support/machine-form.ts';
import { HttpUrl, Secret } from '../support/settings.ts';
import { signWebhook } from '../support/sign-webhook.ts';

/** Ours: what receivers such as API Gateway and Lambda take without being asked. */
const MAX_BODY = 262_144;

export const webhook = channel({
  id: 'webhook',
  sources: [{ url: 'https://www.rfc-editor.org/rfc/rfc2104', read: '2026-11-26' }],
  title: { en: 'Webhook (HMAC)', ja: 'Webhook（HMAC 署名）' },
  about: {
    en: 'POSTs JSON with `yagura-message-id`, `yagura-timestamp` and `yagura-signature: v1=<hex>`: HMAC-SHA256 over `<timestamp>.<body>`. Refuse what is older than five minutes; a message id seen before is a repetition.',
    ja: 'JSON を POST します。`yagura-message-id`・`yagura-timestamp`・`yagura-signature: v1=<hex>` を付け、署名は `<timestamp>.<body>` の HMAC-SHA256 です。5 分より古いものは拒否し、同じメッセージ ID は再送として扱ってください。',
  },
  settings: z.strictObject({
    url: z.union([HttpUrl, Secret]).describe('Address, or a reference to it when it holds a secret.'),
    secret: Secret.describe('Reference to the key of the signature.'),
    authorization: z.exactOptional(Secret).describe('Reference to the value of the Authorization header.'),
  }),
  secrets: ['url', 'secret', 'authorization'],
  permissions: [],
  limits: [
    {
      what: { en: 'bytes of a body', ja: '本文のバイト数' },
      value: MAX_BODY,
      source: {
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
        read: '2026-11-26',
      },
    },
  ],
  hosts: [],
  repetition: 'by-id',
  digests: true,
  render: (message) => machineForms(message, MAX_BODY),
  async send(part, message, settings, { http, secrets, clock }) {
    const { authorization } = settings;
    const url = /^https?:/.test(settings.url) ? settings.url : (await secrets.resolve(settings.url)).trim();
    const body = JSON.stringify(part);
    const answer = await http.send({
      method: 'POST',
      url,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'yagura-message-id': part['part'] === undefined ? message.id : `${message.id}-${Number(part['part'])}`,
        ...signWebhook(body, await secrets.resolve(settings.secret), clock.now()),
        ...(authorization === undefined ? {} : { authorization: await secrets.resolve(authorization) }),
      },
      body,
    });
    return judgeStatus(answer, clock.now()) ?? { state: 'sent', externalId: message.id };
  },
});
