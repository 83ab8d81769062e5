import { type ExpressionBuilder, sql } from 'kysely';
import { actionValue, type Effort } from '#findings';
import { Fault, severityOfRank } from '#kernel';
import type { Row, Store, Tables } from '#platform/store';
import type { Action, ActionPage } from '#api/contract';
import { type ActionChoice, actionMatches } from './action-matches.ts';
import { actionsByRisk } from './actions-by-risk.ts';
import { fixCatalogue } from './catalogues.ts';
import { latestEstateView } from './estate-view.ts';
import { storedJson } from './stored-json.ts';

export interface ActionRequest extends ActionChoice {
  /** `due` is the order of Today; `risk` puts first what removes most risk for each hour of work. */
  readonly by?: 'due' | 'risk' | undefined;
  readonly limit?: number | undefined;
  /** `nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

/**
 * Actions in the order of `rankActions` (the worse first, then the sooner due, then what closes more), or by the risk
 * they remove for each hour of work.
 */
export async function listActions(store: Store, request: ActionRequest = {}): Promise<ActionPage> {
  if (request.by === 'risk') return actionsByRisk(store, request, await actionReader(store));
  const limit = request.limit ?? 50;
  const after = request.cursor === undefined ? undefined : readCursor(request.cursor);
  const matches = (on: ExpressionBuilder<Tables, 'action'>) => actionMatches(on, request);
  const [rows, counted] = await Promise.all([
    store.db
      .selectFrom('action')
      .selectAll()
      .where(matches)
      .$if(after !== undefined, (query) => query.where((on) => beyond(on, after as Cursor)))
      .orderBy('severity', 'desc')
      .orderBy('due_at')
      .orderBy('findings', 'desc')
      .orderBy('id')
      .limit(limit + 1)
      .execute(),
    store.db.selectFrom('action').select(sql<number>`count(*)`.as('n')).where(matches).executeTakeFirstOrThrow(),
  ]);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(await actionReader(store)),
    total: Number(counted.n),
    ...(rows.length > limit && last !== undefined ? { nextCursor: writeCursor(last) } : {}),
  };
}

/** One action. Fault `not-found`. */
export async function getAction(store: Store, id: string): Promise<Action> {
  const row = await store.db.selectFrom('action').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new Fault('not-found', `there is no action \`${id.slice(0, 40)}\``, {
      mend: 'list actions and take an id from there',
    });
  }
  return (await actionReader(store))(row);
}

/** Some actions by id; those that are not there are left out. */
export async function actionsById(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Action>> {
  if (ids.length === 0) return new Map();
  const rows = await store.db.selectFrom('action').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map(await actionReader(store)).map((action) => [action.id, action]));
}

/** All open actions, in the same order; memory holds a portion. */
export async function* streamActions(store: Store): AsyncGenerator<Action> {
  const read = await actionReader(store);
  const portions = store.stream((on) =>
    on
      .selectFrom('action')
      .selectAll()
      .where('state', '=', 'open')
      .orderBy('severity', 'desc')
      .orderBy('due_at')
      .orderBy('findings', 'desc')
      .orderBy('id'),
  );
  for await (const rows of portions) for (const row of rows) yield read(row);
}

/** Rows as actions, with the names that accounts have in the latest snapshot. */
async function actionReader(store: Store): Promise<(row: Row<'action'>) => Action> {
  const accounts = (await latestEstateView(store))?.directory.accounts;
  const titles = await titlesOfRules(store);
  const efforts = new Map<string, Effort>(fixCatalogue().map(({ id, effort }) => [id, effort]));
  const toAction = (row: Row<'action'>, closes: Action['closes']): Action => ({
    id: row.id,
    fix: row.fix,
    state: row.state as Action['state'],
    severity: severityOfRank(row.severity),
    owner: row.owner,
    dueAt: row.due_at,
    openedAt: row.opened_at,
    place: row.place,
    placeName: titles.get(row.place) ?? shortPlace(row),
    accountId: row.account_id,
    accountName: accounts?.get(row.account_id)?.name ?? row.account_id,
    closes,
    findings: row.findings,
    value: actionValue(closes, efforts.get(row.fix) ?? 'hours'),
  });
  return (row) => toAction(row, storedJson(row.closes, `action ${row.id}`));
}

/** Titles of the rules of other products that actions are about: some hundreds at most. */
async function titlesOfRules(store: Store): Promise<ReadonlyMap<string, string>> {
  const rows = await store.db
    .selectFrom('source_rule')
    .select(['id', 'title'])
    .where('id', 'in', (on) => on.selectFrom('action').select('place').where('fix', '=', 'mend-reported'))
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** A resource by the end of its ARN (an image keeps its repository); of another cloud without account and region. */
function shortPlace({ place, account_id }: Row<'action'>): string {
  if (place.startsWith(`${account_id}/`)) return place.split('/').slice(2).join('/');
  return place.startsWith('arn:') ? (/([^/:]+(?:\/sha256:[0-9a-f]{12})?)[0-9a-f]*$/.exec(place)?.[1] ?? place) : place;
}

/** Where a page ended: severity, due date, findings and id of its last row. */
type Cursor = readonly [severity: number, dueAt: string, findings: number, id: string];

function writeCursor(row: Row<'action'>): string {
  return btoa(JSON.stringify([row.severity, row.due_at, row.findings, row.id])).replaceAll('=', '');
}

function readCursor(text: string): Cursor {
  const fields = decode(text);
  if (Array.isArray(fields) && fields.length === 4) {
    const [severity, dueAt, findings, id] = fields as unknown[];
    const isPlain = (value: unknown) => typeof value === 'string' && /^[\w:.-]{0,64}$/.test(value);
    const isCount = (value: unknown) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
    if (isCount(severity) && isPlain(dueAt) && isCount(findings) && isPlain(id)) return fields as unknown as Cursor;
  }
  throw new Fault('bad-input', 'the cursor is none of this list', { mend: 'start again from the first page' });
}

function decode(text: string): unknown {
  try {
    return JSON.parse(atob(text));
  } catch {
    return undefined;
  }
}

function beyond(on: ExpressionBuilder<Tables, 'action'>, [severity, dueAt, findings, id]: Cursor) {
  return on.or([
    on('severity', '<', severity),
    on.and([on('severity', '=', severity), on('due_at', '>', dueAt)]),
    on.and([on('severity', '=', severity), on('due_at', '=', dueAt), on('findings', '<', findings)]),
    on.and([on('severity', '=', severity), on('due_at', '=', dueAt), on('findings', '=', findings), on('id', '>', id)]),
  ]);
}
