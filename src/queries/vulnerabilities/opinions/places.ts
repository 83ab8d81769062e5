import { type RawBuilder, sql } from 'kysely';
import type { Store } from '#platform/store';
import type { Opinion } from '#api/contract';
import { INSPECTOR, LATEST, type Place } from './words.ts';

export interface PlaceQuestion {
  readonly opinion: Opinion;
  readonly account?: string | undefined;
  readonly limit: number;
  readonly skip: number;
  /** Few of ours are of this opinion: looking for them in line would look at all, one far from the other. */
  readonly isRare: boolean;
}

/** A place of an opinion; of ours with the finding that stands for it. */
export interface OpinionPlace extends Place {
  readonly accountId: string;
  readonly finding?: string;
}

/**
 * What Inspector holds to be open, by our names: each place once, however many packages it names. Written so that an index
 * in the order of the places holds all of it; one by source would read every record.
 */
const THEIRS = sql`(select replace(resource_arn, ${sql.lit(LATEST)}, '') as arn,
    case when rule like 'cve/%' then substr(rule, 5) else substr(rule, 15) end as name,
    max(account_id) as account_id, max(severity) as severity
  from source_finding where source || '' = ${sql.lit(INSPECTOR)} and kind = 'vulnerability' and status = 'open'
  group by resource_arn, rule)`;

const WE_SAY_SO = sql`exists (select 1 from vulnerable
  where vulnerable.resource_arn = theirs.arn and vulnerable.vulnerability = theirs.name)`;

const THEIR_RULE = sql`case when vulnerable.vulnerability like 'CVE-%' then 'cve/' else 'vulnerability/' end
  || vulnerable.vulnerability`;

const saidOf = (arn: RawBuilder<unknown>) => sql`exists (select 1 from source_finding as said
  where said.resource_arn = ${arn} and said.rule = ${THEIR_RULE}
    and said.source || '' = ${sql.lit(INSPECTOR)} and said.status = 'open')`;

const THEY_SAY_SO = sql`(${saidOf(sql`vulnerable.resource_arn`)} or (vulnerable.resource_arn like '%:function:%'
  and ${saidOf(sql`vulnerable.resource_arn || ${sql.lit(LATEST)}`)}))`;

/** Some places of one opinion, the worst first. */
export async function placesOf({ db }: Store, question: PlaceQuestion): Promise<readonly OpinionPlace[]> {
  const { opinion, account, limit, skip, isRare } = question;
  const ofAccount = account === undefined ? sql`1 = 1` : sql`account_id = ${account}`;
  const page = sql`limit ${sql.lit(limit)} offset ${sql.lit(skip)}`;
  if (opinion === 'only-inspector') {
    const { rows } = await sql<{ arn: string; name: string; account_id: string }>`
      select arn, name, account_id from ${THEIRS} as theirs where ${ofAccount} and not ${WE_SAY_SO}
      order by severity desc, name desc, arn ${page}`.execute(db);
    return rows.map(({ arn, name, account_id }) => ({ arn, vulnerability: name, accountId: account_id }));
  }
  const { rows } = await sql<{ finding_id: string; arn: string; name: string; account_id: string }>`
    select finding_id, resource_arn as arn, vulnerability as name, account_id from vulnerable
    where ${ofAccount} and ${opinion === 'both' ? THEY_SAY_SO : sql`not ${THEY_SAY_SO}`}
    order by ${isRare ? sql`line || ''` : sql`line`}, finding_id ${page}`.execute(db);
  return rows.map(({ finding_id, arn, name, account_id }) => ({
    finding: finding_id,
    arn,
    vulnerability: name,
    accountId: account_id,
  }));
}

/** How many places there are of each opinion. */
export async function countOpinions(
  { db }: Store,
  account: string | undefined,
): Promise<Readonly<Record<Opinion, number>>> {
  const ofAccount = account === undefined ? sql`1 = 1` : sql`account_id = ${account}`;
  const theirs = await countOf(
    db,
    sql`select count(*) as n from ${THEIRS} as theirs where ${ofAccount} and not ${WE_SAY_SO}`,
  );
  const ours = await countOf(db, sql`select count(*) as n from vulnerable where ${ofAccount}`);
  const both = await countOf(db, sql`select count(*) as n from vulnerable where ${ofAccount} and ${THEY_SAY_SO}`);
  return { 'only-inspector': theirs, 'only-ours': ours - both, both };
}

async function countOf(db: Store['db'], query: RawBuilder<unknown>): Promise<number> {
  const { rows } = await (query as RawBuilder<{ n: number }>).execute(db);
  return Number(rows[0]?.n ?? 0);
}
