import { type RawBuilder, sql } from 'kysely';
import { didYouMean, Fault } from '#kernel';
import type { Store } from '#platform/store';
import { type Filter, MAX_PAGE, type VulnerabilityGrouping } from '#api/contract';
import { compileFilter } from '../../filter/compile.ts';
import { VULNERABILITY_PROPERTIES } from './properties.ts';

export interface GroupRequest {
  readonly by: VulnerabilityGrouping;
  readonly filter: Filter;
  readonly sort?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** A group as it is added up from the narrow rows. */
export interface Group {
  readonly key: string;
  readonly findings: number;
  readonly severity: number;
  readonly urgency: number;
  readonly due: string;
  readonly exploited: number;
  readonly exposed: number;
  readonly both: number;
  readonly fixable: number;
}

export interface GroupPage {
  readonly groups: readonly Group[];
  readonly total: number;
  readonly nextCursor?: string;
}

/** What makes a group: nothing but these names is ever written into a statement. */
export const GROUP_COLUMNS: Readonly<Record<VulnerabilityGrouping, string>> = {
  fix: 'action_id',
  cve: 'vulnerability',
  entity: 'resource_arn',
};

/** The order when none is asked for. */
const MOST_URGENT = '-urgency';

/** Orders by their names; the last key tells all groups apart, so that pages never overlap. */
const ORDERS: Readonly<Record<string, string>> = {
  '-urgency': 'line, key',
  urgency: 'line desc, key desc',
  due: 'due, severity desc, findings desc, key',
  '-due': 'due desc, severity, findings, key desc',
  findings: 'findings, key desc',
  '-findings': 'findings desc, key',
};

/** Places in the list that a cursor may stand for. */
const MAX_SKIP = 10_000_000;

/**
 * One page of groups, the most urgent first. Without a filter the first of each group in line tells its place, one step
 * along an index for each group; else all that match are added up, in one walk along an index that holds what is needed.
 */
export async function readGroups(store: Store, request: GroupRequest): Promise<GroupPage> {
  const limit = Math.min(Math.max(1, request.limit ?? 50), MAX_PAGE);
  const skip = request.cursor === undefined ? 0 : readCursor(request.cursor);
  const isPlain = request.filter.tokens.length === 0 && (request.sort ?? MOST_URGENT) === MOST_URGENT;
  return isPlain ? inLine(store, request.by, limit, skip) : addedUp(store, request, limit, skip);
}

/** Groups in line: their keys by stepping over all rows of each, then the rows of one page. */
async function inLine(store: Store, by: VulnerabilityGrouping, limit: number, skip: number): Promise<GroupPage> {
  const own = column(by);
  const { rows: keys } = await sql<{ key: string; total: number }>`
    with recursive step(key) as (
      select min(${own}) from vulnerable
      union all select (select min(${own}) from vulnerable where ${own} > step.key) from step where step.key is not null)
    select key, (select min(line) from vulnerable where ${own} = step.key) as line, count(*) over () as total
    from step where key is not null order by line, key limit ${sql.lit(limit)} offset ${sql.lit(skip)}`.execute(
    store.db,
  );
  if (keys.length === 0) return { groups: [], total: 0 };
  const { rows } = await sql<Record<keyof Group | 'both_ways', string | number>>`
    select ${sums(by)} from vulnerable where ${own} in (${sql.join(keys.map(({ key }) => key))}) group by ${own}`.execute(
    store.db,
  );
  const groups = new Map(rows.map((row) => [String(row.key), toGroup(row)]));
  return pageOf(
    keys.flatMap(({ key }) => groups.get(key) ?? []),
    Number(keys[0]?.total ?? 0),
    skip,
  );
}

async function addedUp(store: Store, request: GroupRequest, limit: number, skip: number): Promise<GroupPage> {
  const { rows } = await sql<Record<keyof Group | 'total' | 'both_ways', string | number>>`
    select ${sums(request.by)}, count(*) over () as total from vulnerable
    where ${compileFilter(request.filter, VULNERABILITY_PROPERTIES, store.dialect)}
    group by ${column(request.by)} order by ${orderOf(request.sort)}
    limit ${sql.lit(limit)} offset ${sql.lit(skip)}`.execute(store.db);
  return pageOf(rows.map(toGroup), Number(rows[0]?.total ?? 0), skip);
}

function pageOf(groups: readonly Group[], total: number, skip: number): GroupPage {
  const end = skip + groups.length;
  return { groups, total, ...(end >= total ? {} : { nextCursor: String(end) }) };
}

function toGroup(row: Readonly<Record<keyof Group | 'both_ways', string | number>>): Group {
  return {
    key: String(row.key),
    findings: Number(row.findings),
    severity: Number(row.severity),
    urgency: Number(row.urgency),
    due: String(row.due),
    exploited: Number(row.exploited),
    exposed: Number(row.exposed),
    both: Number(row.both_ways),
    fixable: Number(row.fixable),
  };
}

export interface GroupCounts {
  readonly resources: number;
  readonly accounts: number;
  readonly vulnerabilities: number;
}

/** How many different things some groups are made of. One finding is one vulnerability of one resource. */
export async function countParts(
  store: Store,
  { by, filter }: Pick<GroupRequest, 'by' | 'filter'>,
  groups: readonly Group[],
): Promise<ReadonlyMap<string, GroupCounts>> {
  if (groups.length === 0) return new Map();
  if (by === 'entity')
    return new Map(groups.map(({ key, findings }) => [key, { resources: 1, accounts: 1, vulnerabilities: findings }]));
  const distinct = (name: string) => sql`count(distinct ${sql.ref(name)})`;
  const { rows } = await sql<{ key: string; resources: number; accounts: number; vulnerabilities: number }>`
    select ${column(by)} as key, ${distinct('account_id')} as accounts,
      ${by === 'cve' ? sql`count(*)` : distinct('resource_arn')} as resources,
      ${by === 'cve' ? sql`1` : distinct('vulnerability')} as vulnerabilities
    from vulnerable where ${column(by)} in (${sql.join(groups.map(({ key }) => key))})
      and ${compileFilter(filter, VULNERABILITY_PROPERTIES, store.dialect)}
    group by ${column(by)}`.execute(store.db);
  return new Map(
    rows.map(({ key, resources, accounts, vulnerabilities }) => [
      key,
      { resources: Number(resources), accounts: Number(accounts), vulnerabilities: Number(vulnerabilities) },
    ]),
  );
}

function column(by: VulnerabilityGrouping): RawBuilder<unknown> {
  return sql.ref(GROUP_COLUMNS[by]);
}

function sums(by: VulnerabilityGrouping): RawBuilder<unknown> {
  const exposed = sql`case when exposure = 'internet' then 1 else 0 end`;
  return sql`${column(by)} as key, count(*) as findings, max(severity) as severity, max(urgency) as urgency,
    min(due_at) as due, min(line) as line, sum(exploited) as exploited, sum(fixable) as fixable, sum(${exposed}) as exposed,
    sum(exploited * ${exposed}) as both_ways`;
}

function orderOf(sort = MOST_URGENT): RawBuilder<unknown> {
  const order = Object.hasOwn(ORDERS, sort) ? ORDERS[sort] : undefined;
  if (order !== undefined) return sql.raw(order);
  const nearest = didYouMean(sort, Object.keys(ORDERS));
  throw new Fault('usage', `vulnerabilities are not sorted by "${sort.slice(0, 60)}"`, {
    mend: `${nearest === undefined ? '' : `did you mean "${nearest}"? `}use one of ${Object.keys(ORDERS).join(', ')}`,
  });
}

function readCursor(text: string): number {
  const skip = /^\d{1,8}$/.test(text) ? Number(text) : Number.NaN;
  if (skip <= MAX_SKIP) return skip;
  throw new Fault('bad-input', 'the cursor is none of this list', { mend: 'start again from the first page' });
}
