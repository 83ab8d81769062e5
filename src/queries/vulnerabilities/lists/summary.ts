import { sql } from 'kysely';
import { TERMS_BY_URGENCY } from '#findings';
import { addDays, type Instant, SEVERITIES } from '#kernel';
import type { Store } from '#platform/store';
import { MAX_PAGE, type VulnerabilitySummary } from '#api/contract';
import { accountNames } from '../../exposure/names.ts';

const DAYS_OF_A_WEEK = 7;

/** Numbers over all active findings of vulnerable packages, from one walk over the accounts. */
export async function vulnerabilitySummary(store: Store, asOf: Instant): Promise<VulnerabilitySummary> {
  const nameOf = await accountNames(store);
  const groups = await groupsOf(store, asOf);
  const sum = (of: (group: CountedGroup) => boolean, member: NumberOf = 'findings') =>
    groups.filter(of).reduce((total, group) => total + group[member], 0);
  const all = () => true;
  const accounts = [...Map.groupBy(groups, ({ account_id: id }) => id)].map(([accountId, own]) => {
    const within = (of: (group: CountedGroup) => boolean, member: NumberOf = 'findings') =>
      own.filter(of).reduce((total, group) => total + group[member], 0);
    return {
      accountId,
      accountName: nameOf(accountId),
      findings: within(all),
      critical: within(({ severity }) => severity === CRITICAL),
      overdue: within(all, 'overdue'),
      exploitedAndExposed: within(all, 'both_ways'),
    };
  });
  return {
    asOf,
    ...(await presenceOf(store)),
    findings: sum(all),
    ...(await distinctOf(store)),
    bySeverity: Object.fromEntries(
      SEVERITIES.map((name, rank) => [name, sum(({ severity }) => severity === rank)]),
    ) as VulnerabilitySummary['bySeverity'],
    byTerm: Object.fromEntries(
      TERMS_BY_URGENCY.map((term, rank) => [term, sum(({ urgency }) => urgency === rank)]),
    ) as VulnerabilitySummary['byTerm'],
    overdue: sum(all, 'overdue'),
    dueThisWeek: sum(all, 'this_week'),
    exploited: sum(all, 'exploited'),
    exploitedAndExposed: sum(all, 'both_ways'),
    fixable: sum(all, 'fixable'),
    byAccount: accounts
      .toSorted((a, b) => b.critical - a.critical || b.findings - a.findings || (a.accountId < b.accountId ? -1 : 1))
      .slice(0, MAX_PAGE),
    byFix: await fixesOf(store),
  };
}

const CRITICAL = SEVERITIES.indexOf('critical');

const NUMBERS = ['findings', 'overdue', 'this_week', 'exploited', 'both_ways', 'fixable'] as const;

type NumberOf = (typeof NUMBERS)[number];

type CountedGroup = Readonly<Record<NumberOf | 'severity' | 'urgency', number>> & { readonly account_id: string };

async function groupsOf(store: Store, asOf: Instant): Promise<readonly CountedGroup[]> {
  const week = addDays(asOf, DAYS_OF_A_WEEK);
  const { rows } = await sql<Record<keyof CountedGroup, string | number>>`
    select account_id, severity, urgency, findings, overdue, this_week,
      exploited * findings as exploited, fixable * findings as fixable,
      case when exploited = 1 and exposure = 'internet' then findings else 0 end as both_ways
    from (select account_id, severity, urgency, exploited, exposure, fixable, count(*) as findings,
        sum(case when due_at < ${asOf} then 1 else 0 end) as overdue,
        sum(case when due_at >= ${asOf} and due_at < ${week} then 1 else 0 end) as this_week
      from vulnerable group by account_id, severity, urgency, exploited, exposure, fixable) as counted`.execute(
    store.db,
  );
  return rows.map((row) => ({
    account_id: String(row.account_id),
    severity: Number(row.severity),
    urgency: Number(row.urgency),
    ...(Object.fromEntries(NUMBERS.map((name) => [name, Number(row[name])])) as Record<NumberOf, number>),
  }));
}

async function presenceOf({ db }: Store) {
  const advisories = await db.selectFrom('advisory_index').select('source').limit(1).executeTakeFirst();
  const software = await db.selectFrom('software_holding').select('entity').limit(1).executeTakeFirst();
  return { hasAdvisories: advisories !== undefined, hasSoftware: software !== undefined };
}

/** Counted by stepping from one to the next along an index: there are far fewer of them than rows. */
async function distinctOf({ db }: Store) {
  const count = async (name: string) => {
    const own = sql.ref(name);
    const { rows } = await sql<{ n: number }>`with recursive step(key) as (
        select min(${own}) from vulnerable
        union all select (select min(${own}) from vulnerable where ${own} > step.key) from step where step.key is not null)
      select count(key) as n from step`.execute(db);
    return Number(rows[0]?.n ?? 0);
  };
  return {
    vulnerabilities: await count('vulnerability'),
    resources: await count('resource_arn'),
    actions: await count('action_id'),
  };
}

async function fixesOf({ db }: Store): Promise<VulnerabilitySummary['byFix']> {
  const { rows } = await sql<{ fix: string; actions: number; findings: number }>`
    select fix, count(*) as actions, sum(findings) as findings from action
    where state = 'open' and exists (select 1 from vulnerable where vulnerable.action_id = action.id)
    group by fix order by findings desc, fix`.execute(db);
  return rows.map(({ fix, actions, findings }) => ({ fix, actions: Number(actions), findings: Number(findings) }));
}
