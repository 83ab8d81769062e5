import { addDays, epochMs, type Instant, instant } from '#kernel';
import type { Row } from '#platform/store';
import type { MessageRoute } from '#policy';
import { bundle } from './bundle.ts';
import { quietUntil } from './calendar.ts';
import type { DeliveryRound } from './deliver.ts';
import { deliverOne } from './deliver-one.ts';

type MessageRow = Row<'message'>;

/** Messages of a route looked at in one round; the others' turn comes with the next. */
const MAX_DUE = 5_000;

const HOUR_DAYS = 1 / 24;

/** Sends what is due on one route: quiet hours first, then digests, then the rate limit, then one after the other. */
export async function deliverRoute(round: DeliveryRound, route: MessageRoute): Promise<void> {
  const awake = await holdQuiet(round, route, await readDue(round, route));
  const isDigested = (row: MessageRow) => route.mode === 'digest' && row.kind !== 'digest' && row.attempts === 0;
  const digested = awake.filter(isDigested);
  const singles = awake.filter((row) => !isDigested(row));
  const digests = digested.length > 0 ? [await bundle(round, route, digested)] : [];
  for (const row of await withinRate(round, route, [...singles, ...digests])) {
    if (round.signal?.aborted === true) return;
    await round.renew();
    // The other side is not well: what is left waits for the next round instead of failing one by one.
    if (!(await deliverOne(round, route, row))) return;
  }
}

async function readDue({ store, now }: DeliveryRound, route: MessageRoute): Promise<MessageRow[]> {
  return await store.db
    .selectFrom('message')
    .selectAll()
    .where('route', '=', route.id)
    .where('state', 'in', ['held', 'pending', 'failed'])
    .where('next_at', '<=', now)
    .orderBy('severity', 'desc')
    .orderBy('created_at')
    .orderBy('id')
    .limit(MAX_DUE)
    .execute();
}

/** Puts off to the end of the quiet hours; answers what may be sent now. */
async function holdQuiet(round: DeliveryRound, route: MessageRoute, rows: readonly MessageRow[]) {
  const ends = new Map<number, Instant | undefined>();
  const endFor = (severity: number) => {
    if (!ends.has(severity)) ends.set(severity, quietUntil(route, round.messages, round.now, severity));
    return ends.get(severity);
  };
  for (const row of rows) {
    const until = endFor(row.severity);
    if (until !== undefined) await putOff(round, [row], until);
  }
  return rows.filter((row) => endFor(row.severity) === undefined);
}

/**
 * Keeps to the route's messages in an hour. When more is due than may be sent, the most severe are sent by themselves
 * and the rest is told together; a ticket stands for one action, so there the rest waits.
 */
async function withinRate(round: DeliveryRound, route: MessageRoute, rows: readonly MessageRow[]) {
  const { store, messages, now } = round;
  const since = addDays(now, -HOUR_DAYS);
  const sent = await store.db
    .selectFrom('message')
    .select('sent_at')
    .where('route', '=', route.id)
    .where('sent_at', '>', since)
    .orderBy('sent_at')
    .execute();
  const room = Math.max(0, (route.maxPerHour ?? messages.maxPerHour) - sent.length);
  if (rows.length <= room) return rows;
  const oldest = sent[0]?.sent_at ?? now;
  const later = instant(epochMs(addDays(oldest as Instant, HOUR_DAYS)) + 1);
  const digests = round.channels.find(({ id }) => id === route.channel)?.digests === true;
  const fixed = rows.filter((row) => row.kind === 'digest' || row.attempts > 0);
  const free = rows.filter((row) => row.kind !== 'digest' && row.attempts === 0);
  if (!digests || room <= fixed.length) {
    const ordered = [...fixed, ...free];
    await putOff(round, ordered.slice(room), later);
    return ordered.slice(0, room);
  }
  const alone = room - fixed.length - 1;
  return [...fixed, ...free.slice(0, alone), await bundle(round, route, free.slice(alone))];
}

async function putOff({ store, report }: DeliveryRound, rows: readonly MessageRow[], until: Instant): Promise<void> {
  for (const { id, state } of rows) {
    await store.db
      .updateTable('message')
      .set({ state: state === 'failed' ? 'failed' : 'held', next_at: until })
      .where('id', '=', id)
      .execute();
  }
  report.held += rows.length;
}
