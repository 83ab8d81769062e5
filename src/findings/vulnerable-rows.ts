import type { TextParams } from '#kernel';
import type { NewRow, Queryable, Store } from '#platform/store';
import { ACTIVE_STATES } from './finding.ts';
import type { FindingRow } from './life.ts';
import { VULNERABILITY_RULES } from './risk/count-steps.ts';
import { OWN_SOURCE } from './work.ts';

/** Ids one `in (…)` asks for. */
const IDS_PER_QUERY = 1_000;

/** Terms from the laxest to the strictest: a place in it is the urgency that is stored. */
export const TERMS_BY_URGENCY = ['next-upgrade', '60d', '14d', '3d', 'forensic-3d'] as const;

/** The highest severity and the highest urgency. */
const WORST = 4;

/** Keeps the narrow rows behind the lists of vulnerabilities in step with findings that were written. */
export async function writeVulnerable(
  on: Queryable,
  dialect: Store['dialect'],
  findings: readonly FindingRow[],
): Promise<void> {
  const ours = findings.filter((row) => row.source === OWN_SOURCE && VULNERABILITY_RULES.includes(row.rule));
  if (ours.length === 0) return;
  const isActive = ({ state }: FindingRow) => (ACTIVE_STATES as readonly string[]).includes(state);
  await dialect.upsert(on, 'vulnerable', ['finding_id'], ours.filter(isActive).map(vulnerableRow));
  const over = ours.filter((row) => !isActive(row)).map(({ id }) => id);
  for (let start = 0; start < over.length; start += IDS_PER_QUERY) {
    const some = over.slice(start, start + IDS_PER_QUERY);
    await on.deleteFrom('vulnerable').where('finding_id', 'in', some).execute();
  }
}

function vulnerableRow(row: FindingRow): NewRow<'vulnerable'> {
  const { term, exposed, exploited, types = '' } = JSON.parse(row.reason_params) as TextParams;
  const urgency = Math.max(0, TERMS_BY_URGENCY.indexOf(term as (typeof TERMS_BY_URGENCY)[number]));
  const isBoth = exposed === true && exploited === true;
  return {
    finding_id: row.id,
    vulnerability: row.discriminator,
    resource_arn: row.resource_arn,
    resource_name: row.resource_name,
    account_id: row.account_id,
    action_id: row.action_id,
    severity: row.severity,
    urgency,
    due_at: row.due_at,
    line: `${WORST - row.severity}${isBoth ? 0 : 1}${WORST - urgency} ${row.due_at}`,
    exposure: exposed === undefined ? 'unknown' : exposed === true ? 'internet' : 'internal-only',
    exploited: exploited === true ? 1 : 0,
    fixable: row.reason_code === 'fix-available' ? 1 : 0,
    types: ` ${String(types)} `,
  };
}
