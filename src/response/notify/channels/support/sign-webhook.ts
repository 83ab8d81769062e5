import { createHmac } from 'node:crypto';
import { epochMs, type Instant } from '#kernel';

/** Headers that prove who sent a body and when: receivers compute the same over `<timestamp>.<body>`. */
export function signWebhook(body: string, secret: string, now: Instant): Record<string, string> {
  const timestamp = String(Math.floor(epochMs(now) / 1000));
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return { 'yagura-timestamp': timestamp, 'yagura-signature': `v1=${signature}` };
}
