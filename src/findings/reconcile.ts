import { Fault, type Outcome, severityRank, type Verdict, verdictIdentity } from '#kernel';
import type { Queryable } from '#platform/store';
import type { ReconcileContext } from './decisions.ts';
import { findingId } from './identity.ts';
import { FINDING_COLUMNS, type FindingRow, isAlive, type LifeStep, nextStep } from './life.ts';
import { OWN_SOURCE } from './work.ts';

/** All findings of some accounts as they are stored, by id. */
export type KnownFindings = ReadonlyMap<string, FindingRow>;

/** Reads every finding our own rules made in `accountIds`, in one query; the caller bounds how many accounts that is. */
export async function readFindingsOf(on: Queryable, accountIds: readonly string[]): Promise<KnownFindings> {
  const rows = await on
    .selectFrom('finding')
    .select(FINDING_COLUMNS)
    .where('account_id', 'in', accountIds)
    .where('source', '=', OWN_SOURCE)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Which verdicts are needed even when they pass, by `verdictIdentity` and by ARN: they would close a finding. */
export function wantedVerdicts(known: KnownFindings) {
  const identities = new Set<string>();
  const arns = new Set<string>();
  for (const row of known.values()) {
    if (!isAlive(row)) continue;
    identities.add(`${row.rule}|${row.resource_arn}|${row.discriminator}`);
    arns.add(row.resource_arn);
  }
  return {
    wanted: (identity: string) => identities.has(identity),
    wantedResource: (arn: string) => arns.has(arn),
  };
}

/**
 * Compares what is known of some accounts with all verdicts of one run on the same accounts.
 * Answers only what must be written; nothing for a run that saw nothing new.
 */
export function reconcile(known: KnownFindings, verdicts: Iterable<Verdict>, context: ReconcileContext): LifeStep[] {
  const steps: LifeStep[] = [];
  const seen = new Set<string>();
  for (const [id, verdict] of worstOfEach(verdicts)) {
    seen.add(id);
    const row = known.get(id);
    if (row && row.account_id !== verdict.resource.accountId) throw misplaced(verdict, row);
    const step = nextStep(row, { verdict }, context);
    if (step) steps.push(step);
  }
  for (const [id, row] of known) {
    if (seen.has(id) || !isAlive(row)) continue;
    const step = nextStep(row, { absent: context.sight(row.rule, row.account_id, row.region) }, context);
    if (step) steps.push(step);
  }
  return steps;
}

const RANK: Readonly<Record<Outcome, number>> = { fail: 3, unknown: 2, pass: 1, 'not-applicable': 0 };

/** Input that lists a resource twice gives two verdicts of one identity: the worst one counts. */
function worstOfEach(verdicts: Iterable<Verdict>): Map<string, Verdict> {
  const byId = new Map<string, Verdict>();
  for (const verdict of verdicts) {
    const id = findingId(verdict);
    const other = byId.get(id);
    if (!other || weight(verdict) > weight(other)) byId.set(id, verdict);
  }
  return byId;
}

function weight(verdict: Verdict): number {
  return RANK[verdict.outcome] * 10 + severityRank(verdict.severity);
}

function misplaced(verdict: Verdict, row: FindingRow): Fault {
  return new Fault('internal', `the verdict ${verdictIdentity(verdict)} moved from account ${row.account_id}`, {
    mend: 'report this as a bug of the rule',
  });
}
