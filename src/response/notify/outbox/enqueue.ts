import { type Instant, severityRank } from '#kernel';
import { shortDigest } from '#platform/runtime';
import type { NewRow, Queryable } from '#platform/store';
import type { AccountFacts, MessageRoute, MessagesPolicy } from '#policy';
import type { Notice } from '../notice.ts';
import { routeTakes } from '../routes.ts';
import { nextDigest } from './calendar.ts';

/** Rows one `insert` carries. */
const ROWS_PER_INSERT = 200;

export interface EnqueueContext {
  readonly messages: MessagesPolicy;
  readonly now: Instant;
  account(accountId: string): AccountFacts | undefined;
}

/**
 * Puts notices into the outbox, one message for each route that takes them. A notice that was told on a route before
 * (or waits to be) is not put in again, so this may be repeated. Answers how many messages are new.
 */
export async function enqueue(on: Queryable, notices: readonly Notice[], context: EnqueueContext): Promise<number> {
  const rows = context.messages.routes.flatMap((route) =>
    notices
      .filter((notice) => routeTakes(route, notice, context.account(notice.accountId)))
      .map((notice) => messageRow(notice, route, context)),
  );
  let written = 0;
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    const { numInsertedOrUpdatedRows } = await on
      .insertInto('message')
      .values(rows.slice(start, start + ROWS_PER_INSERT))
      .onConflict((conflict) => conflict.columns(['route', 'key']).doNothing())
      .executeTakeFirstOrThrow();
    written += Number(numInsertedOrUpdatedRows ?? 0n);
  }
  return written;
}

function messageRow(notice: Notice, route: MessageRoute, { messages, now }: EnqueueContext): NewRow<'message'> {
  const isDigested = route.mode === 'digest' && notice.kind !== 'digest';
  return {
    id: messageId(route.id, notice.key),
    route: route.id,
    channel: route.channel,
    key: notice.key,
    subject_kind: notice.subject.kind,
    subject_id: notice.subject.id,
    kind: notice.kind,
    severity: notice.severity === undefined ? -1 : severityRank(notice.severity),
    notice: JSON.stringify(notice),
    state: isDigested ? 'held' : 'pending',
    attempts: 0,
    created_at: now,
    next_at: isDigested ? nextDigest(route, messages, now) : now,
    sent_at: null,
    error: '',
    external_id: '',
    parts_sent: 0,
    in_doubt: 0,
    bundle: '',
  };
}

/** One decision on one way has one id for ever. */
function messageId(route: string, key: string): string {
  return shortDigest(`${route}|${key}`);
}
