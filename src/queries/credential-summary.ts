import { type RawBuilder, sql } from 'kysely';
import { type RuleContext, ruleContext } from '#analysis/credentials';
import { addDays, type Instant } from '#kernel';
import type { Store } from '#platform/store';
import type { CredentialSummary } from '#api/contract';
import { lastAnalysis } from './analysed.ts';

/** Ends of the age bands in days, exclusive; the last band is open. */
const AGE_ENDS = [30, 60, 90, 180, 365, 730] as const;

/** Ends of the bands of last use; `never` and `unknown` follow them. */
const USE_ENDS = [7, 30, 90, 180, 365] as const;

/** Access keys by account, by age and by last use, counted to the moment of the last analysis. */
export async function credentialSummary(store: Store): Promise<CredentialSummary> {
  const analysed = await lastAnalysis(store);
  if (analysed === undefined) {
    return { byAccount: [], ageHistogram: histogram(new Map()), ageUnknown: 0, lastUse: lastUse(new Map()) };
  }
  const { asOf } = analysed;
  const [byAccount, ages, uses] = await Promise.all([
    keysByAccount(store, ruleContext(analysed).cutoffs),
    activeKeysBy(store, bandOf(sql.ref('created_at'), AGE_ENDS, asOf)),
    activeKeysBy(store, useBand(asOf)),
  ]);
  return { byAccount, ageHistogram: histogram(ages), ageUnknown: ages.get(-1) ?? 0, lastUse: lastUse(uses) };
}

/** Overdue and unused as the rules judge them. */
async function keysByAccount(store: Store, { keyMaxAge, unused }: RuleContext['cutoffs']): Promise<CredentialSummary['byAccount']> {
  const many = (condition: RawBuilder<unknown>) => sql<number>`sum(case when ${condition} then 1 else 0 end)`;
  const rows = await store.db
    .selectFrom('credential')
    .select([
      'account_id as accountId',
      sql<string>`min(account_name)`.as('accountName'),
      many(sql`status = 'active'`).as('active'),
      many(sql`status = 'inactive'`).as('inactive'),
      many(sql`status = 'active' and created_at < ${keyMaxAge}`).as('overdue'),
      many(sql`status = 'active' and use = 'used' and last_used_at < ${unused}`).as('unused'),
      many(sql`status = 'active' and use = 'never'`).as('neverUsed'),
      many(sql`status = 'unknown' or (status = 'active' and use = 'unknown')`).as('unknown'),
    ])
    .where('kind', '=', 'access-key')
    .groupBy('account_id')
    .execute();
  return rows
    .map(({ accountId, accountName, ...counts }) => ({
      accountId,
      accountName,
      active: Number(counts.active),
      inactive: Number(counts.inactive),
      overdue: Number(counts.overdue),
      unused: Number(counts.unused),
      neverUsed: Number(counts.neverUsed),
      unknown: Number(counts.unknown),
    }))
    .toSorted((a, b) => b.active - a.active || (a.accountId < b.accountId ? -1 : 1));
}

async function activeKeysBy(store: Store, band: RawBuilder<number>): Promise<ReadonlyMap<number, number>> {
  const rows = await store.db
    .selectFrom('credential')
    .select([band.as('band'), sql<number>`count(*)`.as('n')])
    .where('kind', '=', 'access-key')
    .where('status', '=', 'active')
    .groupBy('band')
    .execute();
  return new Map(rows.map(({ band: key, n }) => [Number(key), Number(n)]));
}

/** Number of the band a moment falls into, 0 the most recent; -1 when it is unknown. Text compares as time does. */
function bandOf(column: RawBuilder<unknown>, ends: readonly number[], asOf: Instant): RawBuilder<number> {
  const cases = ends.map((end, band) => sql`when ${column} > ${addDays(asOf, -end)} then ${sql.lit(band)}`);
  return sql<number>`case when ${column} is null then -1 ${sql.join(cases, sql` `)} else ${sql.lit(ends.length)} end`;
}

function useBand(asOf: Instant): RawBuilder<number> {
  const used = bandOf(sql.ref('last_used_at'), USE_ENDS, asOf);
  return sql<number>`case when use = 'never' then -2 when use = 'used' then ${used} else -1 end`;
}

function histogram(ages: ReadonlyMap<number, number>): CredentialSummary['ageHistogram'] {
  return [0, ...AGE_ENDS].map((fromDays, band) => {
    const toDays = AGE_ENDS[band];
    return { fromDays, ...(toDays === undefined ? {} : { toDays }), keys: ages.get(band) ?? 0 };
  });
}

/** Labels: `0-7`, `7-30`… in days, the last `365+`, then `never` and `unknown`. */
function lastUse(uses: ReadonlyMap<number, number>): CredentialSummary['lastUse'] {
  const bands = [0, ...USE_ENDS].map((from, band) => {
    const to = USE_ENDS[band];
    return { label: to === undefined ? `${from}+` : `${from}-${to}`, keys: uses.get(band) ?? 0 };
  });
  return [...bands, { label: 'never', keys: uses.get(-2) ?? 0 }, { label: 'unknown', keys: uses.get(-1) ?? 0 }];
}
