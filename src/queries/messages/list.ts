import { type ExpressionBuilder, sql } from 'kysely';
import { Fault } from '#kernel';
import type { Store, Tables } from '#platform/store';
import type { Message, MessageDetail, MessagePage } from '#api/contract';
import { documentOf, plainText } from '#response/notify';
import { readCursor, writeCursor } from '../paging/cursor.ts';
import { noticeOf, toMessage } from './row.ts';

export interface MessagesRequest {
  readonly state?: Message['state'] | undefined;
  readonly route?: string | undefined;
  readonly channel?: string | undefined;
  readonly kind?: string | undefined;
  /** Id of an action, an exception, a drill. */
  readonly subject?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** Members of a digest shown in its detail. */
const MAX_MEMBERS = 200;

const SORT = 'messages';

/** The message log, newest first. Fault `usage` for a cursor of another list. */
export async function listMessages(store: Store, request: MessagesRequest = {}): Promise<MessagePage> {
  const limit = request.limit ?? 50;
  const start = request.cursor === undefined ? undefined : readCursor(request.cursor, SORT, 2);
  const matches = (on: ExpressionBuilder<Tables, 'message'>) =>
    on.and([
      ...(request.state === undefined ? [] : [on('state', '=', request.state)]),
      ...(request.route === undefined ? [] : [on('route', '=', request.route)]),
      ...(request.channel === undefined ? [] : [on('channel', '=', request.channel)]),
      ...(request.kind === undefined ? [] : [on('kind', '=', request.kind)]),
      ...(request.subject === undefined ? [] : [on('subject_id', '=', request.subject)]),
    ]);
  const [at, id] = (start?.values ?? []).map(String);
  const [rows, counted, counts] = await Promise.all([
    store.db
      .selectFrom('message')
      .selectAll()
      .where(matches)
      .$if(at !== undefined && id !== undefined, (query) =>
        query.where((on) =>
          on.or([on('created_at', '<', at ?? ''), on.and([on('created_at', '=', at ?? ''), on('id', '>', id ?? '')])]),
        ),
      )
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(limit + 1)
      .execute(),
    store.db.selectFrom('message').select(sql<number>`count(*)`.as('n')).where(matches).executeTakeFirstOrThrow(),
    messageCounts(store),
  ]);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const total = Number(counted.n);
  const page = { items: items.map(toMessage), total, counts };
  if (rows.length <= limit || !last) return page;
  const values = [last.created_at, last.id];
  return { ...page, nextCursor: writeCursor({ sort: SORT, values, total: 0, capped: false }) };
}

/** Messages by state. */
export async function messageCounts(store: Store): Promise<Record<string, number>> {
  const rows = await store.db
    .selectFrom('message')
    .select(['state', (e) => e.fn.countAll().as('n')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]));
}

/** One message with its text, and of a digest what it tells of. Fault `not-found`. */
export async function getMessage(store: Store, id: string): Promise<MessageDetail> {
  const row = await store.db.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) {
    throw new Fault('not-found', `there is no message \`${id.slice(0, 40)}\``, {
      mend: 'list messages and take an id from there',
    });
  }
  const notice = noticeOf(row);
  const text = (language: 'en' | 'ja') => plainText(documentOf({ id: row.id, notice, language }));
  const bundled = store.db.selectFrom('message').where('bundle', '=', id);
  const [members, counted] = await Promise.all([
    bundled.selectAll().orderBy('severity', 'desc').orderBy('id').limit(MAX_MEMBERS).execute(),
    bundled.select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow(),
  ]);
  return {
    ...toMessage(row),
    owner: notice.owner,
    accountId: notice.accountId,
    at: notice.at,
    text: { en: text('en'), ja: text('ja') },
    members: members.map(toMessage),
    membersTotal: Number(counted.n),
  };
}
