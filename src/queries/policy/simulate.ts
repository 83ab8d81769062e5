import { RULES } from '#analysis';
import { holdExceptions, listExceptions } from '#casework';
import { storedText } from '#findings';
import { type Instant, type Severity, severityOfRank } from '#kernel';
import type { Store } from '#platform/store';
import { type AccountFacts, decide, type Policy, type PolicyDecisions } from '#policy';
import type { FindingCounts, PolicySimulation } from '#api/contract';
import { latestEstateView } from '../estate-view.ts';
import { noFindings } from '../severity-counts.ts';
import { type DecidedRow, decidedRows } from './decided-rows.ts';
import { type PolicyFileText, presentPolicy, readPolicyText } from './read.ts';

/** Owners named; the others are summed up. */
const MAX_OWNERS = 50;

export interface SimulationRequest {
  readonly at: Instant;
  readonly present: PolicyFileText;
  readonly candidate: PolicyFileText;
  /** What the organization says of its accounts; the latest snapshot's word when absent. */
  readonly accounts?: ReadonlyMap<string, AccountFacts>;
}

/**
 * What a policy would make of the stored findings: each is decided anew, exactly as the next analysis of the same
 * snapshot would. Nothing is written; memory holds a portion.
 */
export async function simulatePolicy(store: Store, request: SimulationRequest): Promise<PolicySimulation> {
  const { at, present } = request;
  const { policy, problems } = readPolicyText(request.candidate, at);
  const accounts = request.accounts ?? (await latestEstateView(store))?.directory.accounts ?? new Map();
  const { holding } = holdExceptions(await listExceptions(store.db, ['approved']), at, () => 'carried');
  const bind = (of: Policy) => decide(of, { at, accounts, rules: RULES, exceptions: holding });
  const decisions = policy && bind(policy);
  const before = startCounts();
  const after = startCounts();
  for await (const rows of decidedRows(store)) {
    for (const row of rows) {
      before.add(row.isActive, severityOfRank(row.severity), row.owner);
      if (decisions) addDecided(after, decisions, row);
    }
  }
  const switchedOn = decisions ? newlyAsked(bind(presentPolicy(present, at)), decisions, accounts.keys()) : [];
  return {
    problems: [...problems],
    before: before.end(),
    ...(decisions ? { after: after.end() } : {}),
    notLookedAt: switchedOn,
  };
}

function addDecided(counts: Counting, decisions: PolicyDecisions, row: DecidedRow): void {
  const { rule, accountId, arn, tags, exposed } = row;
  const resource = { accountId, arn, tags };
  const severity = decisions.severity(rule, severityOfRank(row.baseSeverity), resource, exposed);
  const isActive = decisions.suppression(rule, resource) === undefined;
  counts.add(isActive, severity, isActive ? storedText(decisions.owner(resource).owner) : '');
}

interface Counting {
  add(isActive: boolean, severity: Severity, owner: string): void;
  end(): FindingCounts;
}

function startCounts(): Counting {
  const bySeverity = noFindings();
  const owners = new Map<string, number>();
  let active = 0;
  let suppressed = 0;
  return {
    add(isActive, severity, owner) {
      if (!isActive) {
        suppressed += 1;
        return;
      }
      active += 1;
      bySeverity[severity] += 1;
      owners.set(owner, (owners.get(owner) ?? 0) + 1);
    },
    end() {
      const ranked = Array.from(owners, ([owner, findings]) => ({ owner, findings })).toSorted(
        (a, b) => b.findings - a.findings || (a.owner < b.owner ? -1 : 1),
      );
      const rest = ranked.slice(MAX_OWNERS).reduce((sum, { findings }) => sum + findings, 0);
      const byOwner = [...ranked.slice(0, MAX_OWNERS), ...(rest > 0 ? [{ owner: '…', findings: rest }] : [])];
      return { active, suppressed, bySeverity, byOwner };
    },
  };
}

/** Rules that are not asked in some account at present and would be: nobody knows what they find there. */
function newlyAsked(before: PolicyDecisions, after: PolicyDecisions, accountIds: Iterable<string>): string[] {
  const ids = [...accountIds];
  return RULES.map(({ id }) => id).filter((rule) =>
    ids.some((account) => before.isOff(rule, account) && !after.isOff(rule, account)),
  );
}
