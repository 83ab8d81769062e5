import { type RawBuilder, sql } from 'kysely';
import { ruleContext } from '#analysis/credentials';
import { addDays, type Instant } from '#kernel';
import type { Store } from '#platform/store';
import type { CredentialSummary } from '#api/contract';
import { type Analysed, lastAnalysis } from './analysed.ts';
import { oncePerRun } from './per-run.ts';

/** Ends of the age bands in days, exclusive; the last band is open. */
const AGE_ENDS = [30, 60, 90, 180, 365, 730] as const;

/** Ends of the bands of last use; `never` and `unknown` follow them. */
const USE_ENDS = [7, 30, 90, 180, 365] as const;

/** Numbers of the bands that are no time. */
const UNKNOWN = -1;
const NEVER = -2;

/** Access keys of one account that stand in the same bands. */
interface KeyGroup {
  readonly accountId: string;
  readonly accountName: string;
  readonly status: string;
  readonly age: number;
  readonly use: number;
  readonly keys: number;
  readonly overdue: number;
  readonly unused: number;
}

/** Access keys by account, by age and by last use, counted to the moment of the last analysis. */
export async function credentialSummary(store: Store): Promise<CredentialSummary> {
  const analysed = await lastAnalysis(store);
  if (analysed === undefined) return summaryOf([]);
  return oncePerRun(store, 'credentials', async () => summaryOf(await keyGroups(store, analysed)));
}

/** One pass over the keys. Overdue and unused are what the rules judge so. */
async function keyGroups(store: Store, analysed: Analysed): Promise<KeyGroup[]> {
  const { asOf, cutoffs } = ruleContext(analysed);
  const many = (condition: RawBuilder<unknown>) => sql<number>`sum(case when ${condition} then 1 else 0 end)`;
  const used = bandOf(sql.ref('last_used_at'), USE_ENDS, asOf);
  const rows = await store.db
    .selectFrom('credential')
    .select([
      'account_id as accountId',
      sql<string>`min(account_name)`.as('accountName'),
      'status',
      bandOf(sql.ref('created_at'), AGE_ENDS, asOf).as('age_band'),
      sql<number>`case when use = 'never' then ${sql.lit(NEVER)} when use = 'used' then ${used} else ${sql.lit(UNKNOWN)} end`.as(
        'use_band',
      ),
      sql<number>`count(*)`.as('keys'),
      many(sql`created_at < ${cutoffs.keyMaxAge}`).as('overdue'),
      many(sql`use = 'used' and last_used_at < ${cutoffs.unused}`).as('unused'),
    ])
    .where('kind', '=', 'access-key')
    .groupBy(['account_id', 'status', 'age_band', 'use_band'])
    .execute();
  return rows.map(({ accountId, accountName, status, ...numbers }) => ({
    accountId,
    accountName,
    status,
    age: Number(numbers.age_band),
    use: Number(numbers.use_band),
    keys: Number(numbers.keys),
    overdue: Number(numbers.overdue),
    unused: Number(numbers.unused),
  }));
}

/** Number of the band a moment falls into, 0 the most recent. Text compares as time does. */
function bandOf(column: RawBuilder<unknown>, ends: readonly number[], asOf: Instant): RawBuilder<number> {
  const cases = ends.map((end, band) => sql`when ${column} > ${addDays(asOf, -end)} then ${sql.lit(band)}`);
  return sql<number>`case when ${column} is null then ${sql.lit(UNKNOWN)} ${sql.join(cases, sql` `)} else ${sql.lit(ends.length)} end`;
}

function summaryOf(groups: readonly KeyGroup[]): CredentialSummary {
  const active = groups.filter(({ status }) => status === 'active');
  const inBand = (band: 'age' | 'use', wanted: number) => total(active.filter((group) => group[band] === wanted));
  return {
    byAccount: byAccount(groups),
    ageHistogram: [0, ...AGE_ENDS].map((fromDays, band) => {
      const toDays = AGE_ENDS[band];
      return { fromDays, ...(toDays === undefined ? {} : { toDays }), keys: inBand('age', band) };
    }),
    ageUnknown: inBand('age', UNKNOWN),
    lastUse: [
      ...[0, ...USE_ENDS].map((from, band) => {
        const to = USE_ENDS[band];
        return { label: to === undefined ? `${from}+` : `${from}-${to}`, keys: inBand('use', band) };
      }),
      { label: 'never', keys: inBand('use', NEVER) },
      { label: 'unknown', keys: inBand('use', UNKNOWN) },
    ],
  };
}

function byAccount(groups: readonly KeyGroup[]): CredentialSummary['byAccount'] {
  return [...Map.groupBy(groups, ({ accountId }) => accountId)]
    .map(([accountId, own]) => {
      const active = own.filter(({ status }) => status === 'active');
      return {
        accountId,
        accountName: own[0]?.accountName ?? accountId,
        active: total(active),
        inactive: total(own.filter(({ status }) => status === 'inactive')),
        overdue: total(active, 'overdue'),
        unused: total(active, 'unused'),
        neverUsed: total(active.filter(({ use }) => use === NEVER)),
        unknown: total(
          own.filter(({ status, use }) => status === 'unknown' || (status === 'active' && use === UNKNOWN)),
        ),
      };
    })
    .toSorted((a, b) => b.active - a.active || (a.accountId < b.accountId ? -1 : 1));
}

function total(groups: readonly KeyGroup[], what: 'keys' | 'overdue' | 'unused' = 'keys'): number {
  return groups.reduce((sum, group) => sum + group[what], 0);
}
