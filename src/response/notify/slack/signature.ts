import { createHmac, timingSafeEqual } from 'node:crypto';
import { epochMs, type Instant } from '#kernel';

/** How old a signed request may be: https://docs.slack.dev/authentication/verifying-requests-from-slack (read 2026-11-26). */
export const SIGNATURE_WINDOW_SECONDS = 300;

export interface SignedRequest {
  readonly rawBody: string;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** Whether Slack signed the request with one of the secrets, within the last five minutes. */
export function isSignedBySlack(
  { rawBody, headers }: SignedRequest,
  secrets: readonly string[],
  now: Instant,
): boolean {
  const timestamp = headers['x-slack-request-timestamp'] ?? '';
  const signature = headers['x-slack-signature'] ?? '';
  if (!/^\d{1,12}$/.test(timestamp) || !/^v0=[0-9a-f]{64}$/.test(signature)) return false;
  if (Math.abs(epochMs(now) / 1000 - Number(timestamp)) > SIGNATURE_WINDOW_SECONDS) return false;
  const given = Buffer.from(signature);
  let isSigned = false;
  for (const secret of secrets) {
    const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${rawBody}`).digest('hex');
    // Every secret is tried, so that the time taken does not tell which one fits.
    isSigned = timingSafeEqual(given, Buffer.from(`v0=${digest}`)) || isSigned;
  }
  return isSigned;
}
