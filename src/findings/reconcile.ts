import {
  Fault,
  type Instant,
  type Outcome,
  severityRank,
  type TextParams,
  type Verdict,
  verdictIdentity,
} from '#kernel';
import type { Queryable } from '#platform/store';
import type { ReconcileContext, Sight } from './decisions.ts';
import { findingId } from './identity.ts';
import { FINDING_COLUMNS, type FindingRow, isAlive, type LifeStep, nextStep } from './life.ts';
import { OWN_SOURCE } from './work.ts';

/** All findings of some accounts as they are stored, by id. */
export type KnownFindings = ReadonlyMap<string, FindingRow>;

/** Reads every finding our own rules (or one of them) made in `accountIds`, in one query; the caller bounds how many accounts that is. */
export async function readFindingsOf(
  on: Queryable,
  accountIds: readonly string[],
  rule?: string,
): Promise<KnownFindings> {
  const rows = await on
    .selectFrom('finding')
    .select(FINDING_COLUMNS)
    .where('account_id', 'in', accountIds)
    .where('source', '=', OWN_SOURCE)
    .$if(rule !== undefined, (query) => query.where('rule', '=', rule ?? ''))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** What a rule found in a resource before, as far as judging it again needs it. */
export interface KnownFinding {
  readonly discriminator: string;
  readonly firstSeenAt: Instant;
  readonly params: TextParams;
}

/** The findings of one rule that are not closed, by the ARN of their resource. */
export function knownOfRule(known: KnownFindings, rule: string): ReadonlyMap<string, readonly KnownFinding[]> {
  const byResource = new Map<string, KnownFinding[]>();
  for (const row of known.values()) {
    if (row.rule !== rule || !isAlive(row)) continue;
    const { discriminator } = row;
    const one = {
      discriminator,
      firstSeenAt: row.opened_at as Instant,
      params: JSON.parse(row.reason_params) as TextParams,
    };
    const others = byResource.get(row.resource_arn);
    if (others) others.push(one);
    else byResource.set(row.resource_arn, [one]);
  }
  return byResource;
}

/** Which verdicts are needed even when they pass, by `verdictIdentity` and by ARN: they would close a finding. */
export function wantedVerdicts(known: KnownFindings) {
  const identities = new Set<string>();
  const arns = new Set<string>();
  for (const row of known.values()) {
    if (!isAlive(row)) continue;
    identities.add(identityOf(row));
    arns.add(row.resource_arn);
  }
  return {
    wanted: (identity: string) => identities.has(identity),
    wantedResource: (arn: string) => arns.has(arn),
  };
}

/** What a rule could not look at in one thing although it sees the others, by `verdictIdentity`. */
export type Unseen = ReadonlyMap<string, Extract<Sight, { complete: false }>>;

/** Which findings a look was about; all when it is left out. Of the others nothing was asked, so that nothing is missing. */
export type LookedFor = (row: Pick<FindingRow, 'rule' | 'account_id' | 'resource_arn' | 'discriminator'>) => boolean;

/**
 * Compares what is known of some accounts with all verdicts of one run on the same accounts.
 * Answers only what must be written; nothing for a run that saw nothing new.
 */
export function reconcile(
  known: KnownFindings,
  verdicts: Iterable<Verdict>,
  context: ReconcileContext,
  unseen: Unseen = new Map(),
  isLookedFor: LookedFor = () => true,
): LifeStep[] {
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
    if (seen.has(id) || !isAlive(row) || !isLookedFor(row)) continue;
    const sight = unseen.get(identityOf(row)) ?? context.sight(row.rule, row.account_id, row.region);
    const step = nextStep(row, { absent: sight }, context);
    if (step) steps.push(step);
  }
  return steps;
}

function identityOf({ rule, resource_arn, discriminator }: FindingRow): string {
  return `${rule}|${resource_arn}|${discriminator}`;
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
