import { sql } from 'kysely';
import { addDays, type Instant, SEVERITIES, severityOfRank, severityRank } from '#kernel';
import type { Store } from '#platform/store';
import type { Report, ReportRisk } from '#api/contract';
import { controlTitle } from '../score/standards.ts';
import { cutTo } from './cut.ts';

/** Findings listed one by one: the most severe and the longest open. */
const MAX_FINDINGS = 100;

/** What is left open of the rules that answer a guideline, as of `asOf`. */
export async function residualRisk(
  store: Store,
  rules: readonly string[],
  asOf: Instant,
): Promise<Report['residualRisk']> {
  if (rules.length === 0) return { severities: [], findings: { items: [], rest: 0 } };
  const open = store.db
    .selectFrom('finding')
    .where('state', 'in', ['open', 'not-looked-at'])
    .where('rule', 'in', rules);
  const since = (days: number) => addDays(asOf, -days);
  const count = (condition: ReturnType<typeof sql<boolean>>) =>
    sql<number>`sum(case when ${condition} then 1 else 0 end)`;
  const openedSince = (days: number) => count(sql<boolean>`opened_at >= ${since(days)}`);
  const [sums, rows] = await Promise.all([
    open
      .select((e) => [
        'severity',
        e.fn.countAll().as('open'),
        e.fn.min('opened_at').as('oldest'),
        count(sql<boolean>`due_at < ${asOf}`).as('overdue'),
        openedSince(7).as('week'),
        openedSince(30).as('month'),
        openedSince(90).as('quarter'),
      ])
      .groupBy('severity')
      .execute(),
    open.selectAll().orderBy('severity', 'desc').orderBy('opened_at').orderBy('id').limit(MAX_FINDINGS).execute(),
  ]);
  const severities = SEVERITIES.toReversed().map((severity): ReportRisk => {
    const sum = sums.find((one) => one.severity === severityRank(severity));
    const [all, week, month, quarter] = [sum?.open, sum?.week, sum?.month, sum?.quarter].map((n) => Number(n ?? 0));
    return {
      severity,
      open: all ?? 0,
      overdue: Number(sum?.overdue ?? 0),
      ages: {
        week: week ?? 0,
        month: (month ?? 0) - (week ?? 0),
        quarter: (quarter ?? 0) - (month ?? 0),
        older: (all ?? 0) - (quarter ?? 0),
      },
      ...(sum ? { oldestOpenedAt: sum.oldest } : {}),
    };
  });
  const items = rows.map((row) => ({
    id: row.id,
    rule: row.rule,
    title: controlTitle([row.rule]),
    severity: severityOfRank(row.severity),
    outcome: row.outcome,
    accountId: row.account_id,
    accountName: row.account_name,
    resourceArn: row.resource_arn,
    owner: row.owner,
    openedAt: row.opened_at,
    dueAt: row.due_at,
    overdue: row.due_at < asOf,
  }));
  const total = severities.reduce((sum, { open: all }) => sum + all, 0);
  return { severities, findings: cutTo(items, MAX_FINDINGS, total) };
}
