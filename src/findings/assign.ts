import type { FixUnit, Outcome } from '#kernel';
import type { DecidedResource, ReconcileContext } from './decisions.ts';
import { actionId } from './identity.ts';

/** The fix of everything that could not be judged: to give the watch its sight back. */
export const RESTORE_SIGHT = 'restore-sight';

/** What an action is about; `Action` adds what its findings add up to. */
export interface ActionHead {
  readonly id: string;
  readonly fix: string;
  readonly place: string;
  readonly accountId: string;
  readonly owner: string;
}

/**
 * The action a finding belongs to; undefined when its rule is not known any more, and when only a verdict could name the
 * work and there is none: the finding stays in the action it has.
 */
export function assignAction(
  finding: {
    readonly rule: string;
    readonly outcome: Outcome;
    readonly resource: DecidedResource;
    readonly owner: string;
    /** What the verdict itself names. */
    readonly fix?: FixUnit | undefined;
  },
  context: Pick<ReconcileContext, 'rules' | 'organization'>,
): ActionHead | undefined {
  const { resource, owner } = finding;
  const rule = context.rules.get(finding.rule);
  const fix =
    finding.outcome === 'unknown' && !rule?.isForeign ? ({ id: RESTORE_SIGHT, per: 'account' } as const) : rule?.fix;
  if (!fix) return undefined;
  const head = (place: string, accountId: string, within = place): ActionHead => ({
    id: actionId(fix.id, within, owner),
    fix: fix.id,
    place,
    accountId,
    owner,
  });
  if (fix.per === 'verdict') {
    const unit = finding.fix;
    return (
      unit && {
        id: actionId(unit.id, unit.place, owner),
        fix: unit.id,
        place: unit.place,
        accountId: resource.accountId,
        owner,
      }
    );
  }
  if (fix.per === 'rule') return head(finding.rule, resource.accountId, `${finding.rule}@${resource.accountId}`);
  if (fix.per === 'resource') return head(resource.arn, resource.accountId);
  if (fix.per === 'account') return head(resource.accountId, resource.accountId);
  return head(context.organization.id, context.organization.accountId);
}
