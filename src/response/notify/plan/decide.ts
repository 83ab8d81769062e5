import { shortDigest } from '#platform/runtime';
import type { NoticeKind } from '../notice.ts';
import { type ActionSum, addSums } from './change.ts';
import type { ActionTally } from './tally.ts';

/** What is to be told of an action after a run. */
export interface Decision {
  readonly kind: Extract<NoticeKind, `action-${string}`>;
  readonly key: string;
  readonly before: ActionSum;
  readonly after: ActionSum;
}

/** What the findings of an action add up to that the run did not change. */
export interface Rest {
  readonly sum: ActionSum;
  /** Whether there are any, whatever their state. */
  readonly isKnown: boolean;
}

/**
 * The one thing to tell of an action, the weightiest first; undefined when no decision changed. That it has more or
 * fewer findings than before is no decision, nor is it that one of them went out of sight.
 */
export function decide(id: string, tally: ActionTally, rest: Rest, lostSight: boolean): Decision | undefined {
  const before = addSums(tally.before, rest.sum);
  const after = addSums(tally.after, rest.sum);
  const kind = kindOf(tally, rest, before, after, lostSight);
  return kind && { kind, key: keyOf(id, kind, tally.mark), before, after };
}

function kindOf(
  tally: ActionTally,
  rest: Rest,
  before: ActionSum,
  after: ActionSum,
  lostSight: boolean,
): Decision['kind'] | undefined {
  // What went out of sight may have been part of it: to call it done would be a guess.
  if (after.active === 0) return before.active > 0 && tally.closed > 0 && !lostSight ? 'action-done' : undefined;
  if (before.active === 0) {
    if (tally.movedIn > 0) return 'action-owner-changed';
    const isNews = tally.reopened + tally.firstSeen > 0;
    return isNews && (tally.isKnown || rest.isKnown) ? 'action-reopened' : 'action-opened';
  }
  if (after.severity > before.severity) return 'action-worse';
  return after.due < before.due ? 'action-due-earlier' : undefined;
}

/** An opening is told once for ever: coming back into sight is none. Everything else is named by what made it. */
function keyOf(id: string, kind: Decision['kind'], mark: string): string {
  return kind === 'action-opened'
    ? `action/${id}/opened`
    : `action/${id}/${kind.slice('action-'.length)}/${shortDigest(mark).slice(0, 16)}`;
}
