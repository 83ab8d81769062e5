import { type Decisions, findingId, nextStep, type ReconcileRun, writeSteps } from '#findings';
import { addHours, type Instant, type ResourceRef, type Severity, severityRank, type Verdict } from '#kernel';
import type { Row, Store } from '#platform/store';
import { DRILL_FACTS, DRILL_RESOURCE, DRILL_RULE, DRILL_SOURCE } from './rule.ts';

export interface DrillStart {
  readonly id: string;
  readonly by: string;
  readonly severity: Severity;
  /** Who is drilled; whoever the policy says when absent. */
  readonly owner?: string | undefined;
  /** Hours within which somebody must answer. */
  readonly hours: number;
  /** The account it pretends to be about. */
  readonly account: { readonly id: string; readonly name: string };
  readonly decisions: Decisions;
  readonly run: ReconcileRun;
}

/**
 * Begins a drill: a finding marked as one, made, decided and grouped the way every finding is, so that what it proves
 * holds for them too. Answers its row.
 */
export async function startDrill(store: Store, start: DrillStart): Promise<Row<'drill'>> {
  const at = start.run.at as Instant;
  const deadline = addHours(at, start.hours);
  const verdict = drillVerdict(start, deadline);
  const step = nextStep(undefined, { verdict }, drillContext(start, at));
  const row = {
    id: start.id,
    state: 'running',
    started_at: at,
    started_by: start.by,
    owner: step?.row.owner ?? '',
    severity: step?.row.severity ?? severityRank(start.severity),
    finding_id: findingId(verdict),
    deadline,
    ended_at: null,
    ended_by: null,
  };
  await store.transaction(async (tx) => {
    const steps = step ? [{ ...step, row: { ...step.row, source: DRILL_SOURCE } }] : [];
    await writeSteps(tx, store.dialect, steps, new Map(), start.run);
    await store.dialect.upsert(tx, 'drill', ['id'], [row]);
  });
  return row;
}

function drillVerdict({ id, by, severity, account, run }: DrillStart, deadline: Instant): Verdict {
  const resource: ResourceRef = {
    arn: `yagura:drill/${account.id}/${id}`,
    type: DRILL_RESOURCE,
    id,
    name: `drill ${id.slice(0, 8)}`,
    accountId: account.id,
    region: 'global',
    tags: {},
  };
  const evidence = { kind: 'observation', source: 'yagura drill', pointer: id, observedAt: run.at as Instant } as const;
  const reason = { code: 'drill', params: { startedBy: by, deadline } };
  return { rule: DRILL_RULE.id, outcome: 'fail', severity, resource, discriminator: '', reason, evidence: [evidence] };
}

/** A drill of one owner goes to that owner, whoever the policy would have found. */
function drillContext({ owner, account, decisions }: DrillStart, at: Instant) {
  const named =
    owner === undefined ? undefined : { owner, hops: [{ by: 'default', pointer: 'drill', hit: true }] as const };
  return {
    at,
    decisions: named ? { ...decisions, owner: () => named } : decisions,
    rules: DRILL_FACTS,
    organization: { id: account.id, accountId: account.id },
    accountName: () => account.name,
    sight: () => ({ complete: true, evidence: [] }) as const,
  };
}
