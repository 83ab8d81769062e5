import { isSeverity, severityRank } from '#kernel';
import type { NewRow, Queryable, Store } from '#platform/store';
import type { LifeStep } from '../life.ts';

/** Rules whose findings are vulnerabilities. */
export const VULNERABILITY_RULES: readonly string[] = ['packages-without-known-vulnerabilities'];

/** Steps are counted twice, by account and in all: a thousand accounts need not be added up for each question. */
export const ALL_ACCOUNTS = '';

type StepRow = NewRow<'risk_step'>;

/** What is counted together, without where it is written. */
type Kind = Omit<StepRow, 'run_id' | 'part' | 'number' | 'findings'>;

/**
 * Counts the history rows of vulnerabilities that a portion of a run writes, in the transaction that writes them, so that
 * years of them add up in no time. What is counted is never changed.
 */
export async function countRiskSteps(
  on: Queryable,
  dialect: Store['dialect'],
  steps: readonly LifeStep[],
  { runId, at }: { readonly runId: string; readonly at: string },
): Promise<void> {
  const counts = new Map<string, { readonly kind: Kind; findings: number }>();
  for (const step of steps) {
    const kind = kindOf(step, at.slice(0, 10));
    if (kind === undefined) continue;
    for (const one of [kind, { ...kind, account_id: ALL_ACCOUNTS }]) {
      const key = Object.values(one).join('\t');
      const known = counts.get(key);
      if (known) known.findings += 1;
      else counts.set(key, { kind: one, findings: 1 });
    }
  }
  if (counts.size === 0) return;
  const last = await on
    .selectFrom('risk_step')
    .select((e) => e.fn.max('part').as('part'))
    .where('run_id', '=', runId)
    .executeTakeFirst();
  const part = Number(last?.part ?? 0) + 1;
  const rows = [...counts.values()].map(({ kind, findings }, number) => ({
    run_id: runId,
    part,
    number,
    ...kind,
    findings,
  }));
  await dialect.upsert(on, 'risk_step', ['run_id', 'part', 'number'], rows);
}

function kindOf({ row, change }: LifeStep, day: string): Kind | undefined {
  if (change === undefined || !VULNERABILITY_RULES.includes(row.rule)) return undefined;
  const { by, severityFrom } = change.params;
  const isTold = typeof severityFrom === 'string' && isSeverity(severityFrom);
  return {
    day,
    account_id: row.account_id,
    from_state: change.from ?? '',
    to_state: change.to,
    cause: change.cause,
    by: typeof by === 'string' ? by : '',
    severity_from: isTold ? severityRank(severityFrom) : row.severity,
    severity_to: row.severity,
  };
}
