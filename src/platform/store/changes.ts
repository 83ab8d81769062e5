import { sql } from 'kysely';
import type { Instant } from '#kernel';
import { shortDigest } from '#platform/runtime';
import type { Queryable } from './store.ts';
import type { NewRow, Row } from './tables.ts';

/**
 * What has to be done about a change. Of AWS: ask again for the `resources` of a kind in an account and region, for all
 * of an `account`, for the list of accounts (`organization`), for `everything`. Of what is held: judge the `software` of
 * one resource, what an agent sees running on it (`runtime`), all `holdings` of an account, whoever has a `package` of a name, whoever has a `vulnerability`, all
 * software by all that is known (`knowledge`), or all there is (`policy`).
 */
export const CHANGE_KINDS = [
  'resources',
  'account',
  'organization',
  'everything',
  'software',
  'runtime',
  'holdings',
  'package',
  'vulnerability',
  'knowledge',
  'policy',
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Those of which AWS itself has to be asked. */
export const ASKING_CHANGES: ReadonlySet<string> = new Set([
  'resources',
  'account',
  'organization',
  'everything',
] satisfies ChangeKind[]);

/** Something that has to be looked at again. */
export interface Change {
  readonly source: string;
  readonly what: ChangeKind;
  readonly accountId?: string;
  readonly region?: string;
  /** Kind, ARN, `ecosystem name` or vulnerability, as `what` says. */
  readonly target?: string;
  readonly detail?: Readonly<Record<string, string>>;
  /** When it happened, where its source says so. */
  readonly at?: Instant;
}

/** Changes of one kind kept of one account before they become one about all of it. */
const MAX_OF_ACCOUNT = 1_000;

/** The same of those that concern every account: names of packages and vulnerabilities. */
const MAX_OF_ALL = 20_000;

/** Changes kept in all; what comes on top becomes one about everything. */
const MAX_CHANGES = 50_000;

/** Rows of one statement. */
const PORTION = 100;

/** What many changes of one kind become: nothing is lost, it is only looked for more widely. */
const FOLDED: Readonly<Partial<Record<ChangeKind, ChangeKind>>> = {
  resources: 'account',
  software: 'holdings',
  runtime: 'holdings',
  package: 'knowledge',
  vulnerability: 'knowledge',
};

/**
 * Puts changes into the queue; one of the same thing that waits there is counted on, and keeps its first detail. Too many
 * become one about all of their place, with their number.
 */
export async function noteChanges(on: Queryable, changes: readonly Change[], now: Instant): Promise<void> {
  const rows = [...new Map(changes.map((change) => rowOf(change, now)).map((row) => [row.id, row])).values()];
  if (rows.length === 0) return;
  const { waiting } = await on
    .selectFrom('change')
    .select((e) => e.fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow();
  if (Number(waiting) + rows.length > MAX_CHANGES) {
    await on.deleteFrom('change').execute();
    await insert(on, [
      { ...rowOf({ source: 'overflow', what: 'everything' }, now), times: Number(waiting) + rows.length },
      // What is held is judged anew though AWS cannot be asked.
      rowOf({ source: 'overflow', what: 'knowledge' }, now),
    ]);
    return;
  }
  for (let from = 0; from < rows.length; from += PORTION) await insert(on, rows.slice(from, from + PORTION));
  const places = new Map(changes.map(({ what, accountId = '' }) => [`${what} ${accountId}`, { what, accountId }]));
  for (const { what, accountId } of places.values()) await fold(on, what, accountId, now);
}

async function insert(on: Queryable, rows: readonly NewRow<'change'>[]): Promise<void> {
  await on
    .insertInto('change')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((e) => ({
        times: sql<number>`${e.ref('change.times')} + ${e.ref('excluded.times')}`,
        at: e.ref('excluded.at'),
      })),
    )
    .execute();
}

async function fold(on: Queryable, what: ChangeKind, accountId: string, now: Instant): Promise<void> {
  const into = FOLDED[what];
  if (into === undefined) return;
  const { waiting, told } = await on
    .selectFrom('change')
    .select((e) => [e.fn.countAll<number>().as('waiting'), e.fn.sum<number>('times').as('told')])
    .where('account_id', '=', accountId)
    .where('what', '=', what)
    .executeTakeFirstOrThrow();
  if (Number(waiting) <= (accountId === '' ? MAX_OF_ALL : MAX_OF_ACCOUNT)) return;
  await on.deleteFrom('change').where('account_id', '=', accountId).where('what', '=', what).execute();
  const place = into === 'knowledge' ? {} : { accountId };
  await insert(on, [{ ...rowOf({ source: 'overflow', what: into, ...place }, now), times: Number(told) }]);
}

/** The changes that waited longest, without some kinds of them: those that cannot be worked on keep no others waiting. */
export async function takeChanges(
  on: Queryable,
  limit: number,
  without: ReadonlySet<string> = new Set(),
): Promise<readonly Row<'change'>[]> {
  return on
    .selectFrom('change')
    .selectAll()
    .$if(without.size > 0, (query) => query.where('what', 'not in', [...without]))
    .orderBy('arrived_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Takes changes out of the queue that were worked on; one that was told again meanwhile stays. */
export async function endChanges(on: Queryable, taken: readonly Pick<Row<'change'>, 'id' | 'times'>[]): Promise<void> {
  for (const [times, some] of Map.groupBy(taken, (row) => Number(row.times))) {
    for (let from = 0; from < some.length; from += PORTION) {
      const ids = some.slice(from, from + PORTION).map(({ id }) => id);
      await on.deleteFrom('change').where('times', '=', times).where('id', 'in', ids).execute();
    }
  }
}

function rowOf(change: Change, now: Instant): NewRow<'change'> {
  const { source, what, accountId = '', region = '', target = '', detail = {}, at = now } = change;
  return {
    id: shortDigest([what, accountId, region, target].join('\n')),
    source,
    what,
    account_id: accountId,
    region,
    target,
    detail: JSON.stringify(detail),
    times: 1,
    arrived_at: now,
    at,
  };
}
