import { addDays, epochMs, type Instant } from '#kernel';
import type { Row } from '#platform/store';
import type { Fact, Notice, NoticeKind } from '../notice.ts';

/** Days before its end at which somebody is told that an exception ends. */
export const EXPIRY_WARNING_DAYS = 14;

type ExceptionRow = Row<'exception'>;

/**
 * Everything the state of an exception gives to tell; what was told before is kept from being told again by its key.
 * `since`: what was asked, decided or ended before it is history and not told.
 */
export function exceptionNotices(row: ExceptionRow, since: Instant, now: Instant): Notice[] {
  const kinds: [NoticeKind, string][] = [];
  const isNew = row.changed_at >= since;
  const holds = row.state === 'approved' && row.until > now;
  const ended = row.state === 'ended' || (row.state === 'approved' && row.until <= now);
  if (row.state === 'asked' && isNew) kinds.push(['exception-asked', 'asked']);
  if (holds && (row.decided_at ?? '') >= since) kinds.push(['exception-approved', 'approved']);
  if (holds && epochMs(row.until as Instant) <= epochMs(addDays(now, EXPIRY_WARNING_DAYS))) {
    kinds.push(['exception-expiring', `expiring/${row.until.slice(0, 10)}`]);
  }
  if (ended && (isNew || row.until >= since)) kinds.push(['exception-ended', 'ended']);
  if (holds && row.health === 'grown') kinds.push(['exception-grown', `grown/${row.covered}`]);
  if (holds && row.health === 'control-failed') kinds.push(['exception-control-failed', 'control-failed']);
  return kinds.map(([kind, key]) => noticeOf(row, kind, key, now));
}

function noticeOf(row: ExceptionRow, kind: NoticeKind, key: string, at: Instant): Notice {
  const scope = scopeText(row.scope);
  const facts: Fact[] = [
    { name: 'reason', value: row.reason },
    { name: 'askedBy', value: row.asked_by },
    { name: 'decidedBy', value: row.decided_by ?? '' },
    { name: 'until', value: row.until },
    { name: 'covered', value: String(row.covered) },
    ...(kind === 'exception-grown' ? [{ name: 'coveredBefore', value: String(row.covered_at_approval) } as const] : []),
  ];
  return {
    kind,
    key: `exception/${row.id}/${key}`,
    subject: { kind: 'exception', id: row.id },
    owner: row.asked_by,
    accountId: '',
    sources: [],
    title: { en: scope, ja: scope },
    facts: facts.filter(({ value }) => value !== ''),
    at,
  };
}

/** The conditions as they are written: `rule=…, accounts=…`. */
function scopeText(scope: string): string {
  const conditions = Object.entries(JSON.parse(scope) as Record<string, unknown>);
  return conditions
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
}
