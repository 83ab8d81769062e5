import { Cron } from 'croner';
import { epochMs, type Instant, instant, severityRank } from '#kernel';
import { type MessageRoute, type MessagesPolicy, type QuietHours, WEEKDAYS } from '#policy';

const MINUTE_MS = 60_000;
/** Quiet hours end within eight days, whatever they are. */
const SEARCH_MINUTES = 8 * 24 * 60;

/** When the next digest of a route is due, after `now`. */
export function nextDigest(route: MessageRoute, messages: MessagesPolicy, now: Instant): Instant {
  const next = new Cron(route.digest ?? messages.digest, { paused: true, timezone: messages.timezone }).nextRun(
    new Date(now),
  );
  // A cron that never comes again (30 February) must hold nothing back for ever.
  return next === null ? now : instant(next);
}

/** The end of the quiet hours `now` lies in; undefined when it is not quiet, or not for this severity (-1: none). */
export function quietUntil(
  route: MessageRoute,
  messages: MessagesPolicy,
  now: Instant,
  severity: number,
): Instant | undefined {
  const hours = route.quietHours ?? messages.quietHours;
  if (hours === undefined || hours === 'off') return undefined;
  if (hours.exceptSeverity !== undefined && severity >= severityRank(hours.exceptSeverity)) return undefined;
  const local = localTime(messages.timezone);
  if (!isQuiet(hours, local(epochMs(now)))) return undefined;
  const start = Math.floor(epochMs(now) / MINUTE_MS);
  for (let minute = 1; minute <= SEARCH_MINUTES; minute += 1) {
    const at = (start + minute) * MINUTE_MS;
    if (!isQuiet(hours, local(at))) return instant(at);
  }
  // Quiet all week: the search's end, so that nothing waits for ever.
  return instant((start + SEARCH_MINUTES) * MINUTE_MS);
}

interface LocalTime {
  readonly day: (typeof WEEKDAYS)[number];
  /** `HH:MM`. */
  readonly time: string;
}

function isQuiet({ from, to, days }: QuietHours, { day, time }: LocalTime): boolean {
  if (days.includes(day)) return true;
  if (from === to) return false;
  return from < to ? time >= from && time < to : time >= from || time < to;
}

/** Weekday and time of day in a time zone, summer time included. */
function localTime(timeZone: string): (ms: number) => LocalTime {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (ms) => {
    const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, value]));
    const day = WEEKDAYS.find((name) => name === parts.get('weekday')?.toLowerCase()) ?? 'sun';
    return { day, time: `${parts.get('hour')}:${parts.get('minute')}` };
  };
}
