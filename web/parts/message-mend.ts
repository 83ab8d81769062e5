/**
 * What mends an error of the other side, by what it says; the first that fits. Codes of Slack:
 * https://docs.slack.dev/reference/methods/chat.postMessage#errors (read 2026-11-26).
 */
const MENDS = [
  ['channel', /channel_not_found|not_in_channel|is_archived|no_service|channel_is_archived/],
  [
    'access',
    /invalid_auth|not_authed|token_|account_inactive|missing_scope|HTTP 40[13]|AccessDenied|ExpiredToken|EAUTH/,
  ],
  ['settings', /settings of its route|route is not in the policy/],
  ['host', /not allowed|allowed host|ENOTFOUND|ECONNREFUSED|EHOSTUNREACH|certificate|TLS/i],
  ['secret', /env:|file:|secret/i],
  ['missing', /HTTP 404|HTTP 410|NotFound/],
  ['later', /HTTP (408|425|429|5\d\d)|ratelimited|Throttl|time.?out|ETIMEDOUT/i],
] as const;

export type MessageMend = (typeof MENDS)[number][0] | 'other';

export function mendOf(error: string): MessageMend {
  return MENDS.find(([, pattern]) => pattern.test(error))?.[0] ?? 'other';
}
