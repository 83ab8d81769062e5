import {
  type Evidence,
  type Instant,
  type Severity,
  severityOfRank,
  severityRank,
  STATEMENT_PREFIX,
  type TextParams,
  type Verdict,
} from '#kernel';
import type { Row } from '#platform/store';
import { type ActionHead, assignAction } from './assign.ts';
import { changeCause, decisionParams } from './change.ts';
import type { ReconcileContext, Seen } from './decisions.ts';
import type { FindingState, OwnerProof, Suppression } from './finding.ts';
import type { ChangeCause } from './finding.ts';
import { findingId } from './identity.ts';
import { isSwitchedOff } from './stage.ts';
import { storedEvidence, storedRecord, storedText, withoutTimes } from './stored-text.ts';
import { type NextWork, nextWork, OWN_SOURCE, type WorkChange } from './work.ts';

/** A finding as it is stored: structured members are JSON text, so that equality is equality of text. */
export type FindingRow = Row<'finding'>;

/** All columns of a `FindingRow`; a store may number its rows besides. */
export const FINDING_COLUMNS = [
  'id',
  'rule',
  'outcome',
  'severity',
  'state',
  'account_id',
  'account_name',
  'region',
  'resource_type',
  'resource_arn',
  'resource_id',
  'resource_name',
  'discriminator',
  'tags',
  'reason_code',
  'reason_params',
  'evidence',
  'owner',
  'owner_proof',
  'action_id',
  'due_at',
  'opened_at',
  'first_seen_at',
  'changed_at',
  'suppression',
  'source',
  'stage',
  'assignee',
  'snoozed_until',
  'stage_at',
  'side',
  'base_severity',
  'suppressed_by',
] as const satisfies readonly (keyof FindingRow)[];

/** A change of a decision, before it is numbered. */
export interface LifeChange {
  readonly from: FindingState | undefined;
  readonly to: FindingState;
  readonly cause: ChangeCause;
  readonly params: TextParams;
  readonly evidence: readonly Evidence[];
}

/** One step of a finding's life: the row to write, and the history row if a decision changed. */
export interface LifeStep {
  readonly row: FindingRow;
  readonly change: LifeChange | undefined;
  /** The action the row belongs to from now on; undefined when it keeps the one it has. */
  readonly action: ActionHead | undefined;
  /** The stage the look moved it to, if it did. */
  readonly work?: WorkChange | undefined;
}

/**
 * What becomes of one finding; undefined when there is nothing to write.
 *
 * - A verdict that fails or is unknown opens it, keeps it open or opens it again. One that is unknown never lowers the
 *   severity a finding already has: losing sight is no improvement.
 * - A verdict that passes (or does not apply any more) makes it `fixed`.
 * - No verdict: `gone` when everything the rule needs was seen, else `not-looked-at`, which still asks for work.
 * - A policy entry turns an active one into `suppressed`, for as long as it holds.
 *
 * A history row is made only by a change of a decision: outcome, severity, reason code, owner, due date, state.
 * Facts (reason parameters, values of evidence, tags, names) only update the row. The times at which evidence was
 * observed are no facts. **Reason parameters must therefore hold instants and thresholds, never ages or "days left"**:
 * a number that grows by itself would rewrite every row of every finding each day. Ages are rendered from instants.
 */
export function nextStep(row: FindingRow | undefined, seen: Seen, context: ReconcileContext): LifeStep | undefined {
  if ('absent' in seen) return row && isAlive(row) ? stepUnseen(row, seen.absent, context) : undefined;
  const { verdict } = seen;
  if (verdict.outcome === 'fail' || verdict.outcome === 'unknown') return stepFailing(row, verdict, context);
  if (!row || !isAlive(row)) return undefined;
  const change = close(row, 'fixed', verdict.evidence, { outcome: verdict.outcome, reason: verdict.reason.code });
  return { row: closedRow(row, 'fixed', context.at), change, action: undefined };
}

/** Whether a finding is neither fixed nor gone. */
export function isAlive(row: Pick<FindingRow, 'state'>): boolean {
  return row.state !== 'fixed' && row.state !== 'gone';
}

function stepFailing(row: FindingRow | undefined, verdict: Verdict, context: ReconcileContext): LifeStep | undefined {
  const alive = row !== undefined && isAlive(row);
  const { resource } = verdict;
  const { decisions } = context;
  const suppression = decisions.suppression(verdict.rule, resource) ?? verdict.hidden;
  // A rule that is not asked here makes no finding, and brings none back.
  if (!alive && suppression && isSwitchedOff(suppression.entry)) return undefined;
  const isBlind = alive && verdict.outcome === 'unknown';
  const base = isBlind ? worse(verdict.severity, row.base_severity) : verdict.severity;
  const params = isBlind ? withKnownExposure(verdict.reason.params, row) : verdict.reason.params;
  const evidence = storedEvidence(verdict.evidence);
  const work = nextWork(row, alive, suppression, verdict.evidence, context.at);
  const facts = {
    id: row?.id ?? findingId(verdict),
    rule: verdict.rule,
    outcome: verdict.outcome,
    severity: severityRank(decisions.severity(verdict.rule, base, resource, exposureOf(params))),
    base_severity: severityRank(base),
    state: suppression ? 'suppressed' : 'open',
    account_id: resource.accountId,
    account_name: storedText(context.accountName(resource.accountId)),
    region: resource.region,
    resource_type: resource.type,
    resource_arn: storedText(resource.arn),
    resource_id: storedText(resource.id),
    resource_name: storedText(resource.name),
    discriminator: storedText(verdict.discriminator),
    tags: storedRecord(resource.tags),
    reason_code: verdict.reason.code,
    reason_params: storedRecord(params),
    evidence: row && withoutTimes(row.evidence) === withoutTimes(evidence) ? row.evidence : evidence,
    opened_at: alive ? row.opened_at : context.at,
    first_seen_at: row?.first_seen_at ?? context.at,
    source: row?.source ?? OWN_SOURCE,
    ...work.columns,
  };
  const owner = decisions.owner(resource);
  const { fix, due, evidence: proofs } = verdict;
  return settle(row, facts, { owner, resource, suppression, evidence: proofs, work, fix, term: due }, context);
}

/** Whether a rule says that the resource is reached from outside: the parameter `exposed` of its reason. */
export function exposureOf(params: TextParams): boolean | undefined {
  return typeof params['exposed'] === 'boolean' ? params['exposed'] : undefined;
}

/** Losing sight is no improvement: what was exposed when it was last seen still counts as exposed. */
function withKnownExposure(params: TextParams, row: FindingRow): TextParams {
  if (exposureOf(params) !== undefined) return params;
  const exposed = exposureOf(JSON.parse(row.reason_params) as TextParams);
  return exposed === undefined ? params : { ...params, exposed };
}

function stepUnseen(row: FindingRow, sight: Extract<Seen, { absent: unknown }>['absent'], context: ReconcileContext) {
  if (sight.complete) {
    const change = close(row, 'gone', sight.evidence, {});
    return { row: closedRow(row, 'gone', context.at), change, action: undefined };
  }
  const { decisions } = context;
  const resource = { accountId: row.account_id, arn: row.resource_arn, tags: JSON.parse(row.tags) };
  const suppression = decisions.suppression(row.rule, resource) ?? stillHidden(row, context);
  const exposed = exposureOf(JSON.parse(row.reason_params) as TextParams);
  const severity = decisions.severity(row.rule, severityOfRank(row.base_severity), resource, exposed);
  const work = nextWork(row, true, suppression, [], context.at);
  const facts = {
    ...row,
    ...work.columns,
    severity: severityRank(severity),
    account_name: storedText(context.accountName(row.account_id)),
    state: suppression ? 'suppressed' : 'not-looked-at',
  };
  const lost = { missing: sight.missing, reason: sight.reason };
  const owner = decisions.owner(resource);
  const term = context.rules.get(row.rule)?.fix.per === 'verdict' ? (row.due_at as Instant) : undefined;
  return settle(row, facts, { owner, resource, suppression, evidence: [], lost, work, term }, context);
}

/** What was stated does not depend on a look: it hides until its end, or until nobody answers for it any more. */
function stillHidden(row: FindingRow, { at, isStated }: ReconcileContext): Suppression | undefined {
  if (row.suppression === null || !row.suppressed_by.startsWith(STATEMENT_PREFIX)) return undefined;
  const hiding = JSON.parse(row.suppression) as Suppression;
  return hiding.until > at && isStated?.(row.suppressed_by) === true ? hiding : undefined;
}

interface Settled {
  readonly owner: OwnerProof;
  readonly resource:
    | Verdict['resource']
    | { readonly accountId: string; readonly arn: string; readonly tags: Record<string, string> };
  readonly suppression: Suppression | undefined;
  readonly evidence: readonly Evidence[];
  /** What was not seen, for `sight-lost`. */
  readonly lost?: TextParams;
  readonly work: NextWork;
  /** What the verdict names: the unit of work, and its own term. */
  readonly fix?: Verdict['fix'];
  readonly term?: Instant | undefined;
}

type Facts = Omit<
  FindingRow,
  'owner' | 'owner_proof' | 'action_id' | 'due_at' | 'changed_at' | 'suppression' | 'suppressed_by'
>;

/** Adds owner, due date, action and suppression to the facts and compares the whole with what is stored. */
function settle(
  row: FindingRow | undefined,
  facts: Facts,
  settled: Settled,
  context: ReconcileContext,
): LifeStep | undefined {
  const owner = storedText(settled.owner.owner);
  const outcome = facts.outcome === 'unknown' ? 'unknown' : 'fail';
  const { resource, fix, term } = settled;
  const action = assignAction({ rule: facts.rule, outcome, resource, owner, fix }, context);
  const next: FindingRow = {
    ...facts,
    owner,
    owner_proof: JSON.stringify(settled.owner.hops),
    action_id: action?.id ?? row?.action_id ?? '',
    due_at: context.decisions.due(severityOfRank(facts.severity), facts.opened_at as Instant, resource, term),
    changed_at: row?.changed_at ?? context.at,
    suppression: settled.suppression ? storedRecord({ ...settled.suppression }) : null,
    suppressed_by: settled.suppression?.entry ?? '',
  };
  if (row && sameRow(row, next)) return undefined;
  const lapse = row?.state === 'suppressed' && !settled.suppression ? context.decisions.lapse(row.suppressed_by) : {};
  const cause = changeCause(row, next, lapse);
  const change = cause && {
    from: row?.state as FindingState | undefined,
    to: next.state as FindingState,
    cause,
    params: {
      ...decisionParams(row, next),
      ...(next.state === 'not-looked-at' ? settled.lost : {}),
      ...lapse,
      ...(settled.suppression ? { entry: settled.suppression.entry, until: settled.suppression.until } : {}),
    },
    evidence: settled.evidence,
  };
  return { row: { ...next, changed_at: context.at }, change, action, work: settled.work.change };
}

function sameRow(a: FindingRow, b: FindingRow): boolean {
  for (const column in b) if (a[column as keyof FindingRow] !== b[column as keyof FindingRow]) return false;
  return true;
}

function worse(severity: Severity, storedRank: number): Severity {
  return severityRank(severity) >= storedRank ? severity : severityOfRank(storedRank);
}

/** A closed finding keeps what it failed with; why it was closed stands in its history. */
function closedRow(row: FindingRow, state: 'fixed' | 'gone', at: Instant): FindingRow {
  return { ...row, state, changed_at: at, suppression: null, suppressed_by: '' };
}

function close(row: FindingRow, to: 'fixed' | 'gone', evidence: readonly Evidence[], params: TextParams): LifeChange {
  return {
    from: row.state as FindingState,
    to,
    cause: to === 'fixed' ? 'rule-passes' : 'resource-gone',
    params,
    evidence,
  };
}
