import { ACTIVE_STATES, type FindingState, OWN_SOURCE } from '#findings';
import { isSeverity, severityRank } from '#kernel';
import { MAX_EXAMPLES } from '../notice.ts';
import { type ActionSum, addSums, NOTHING, type RunChange } from './change.ts';

/** What one run did to one action. Every member is a sum, a minimum or a set: the order of the changes has no part in it. */
export interface ActionTally {
  before: ActionSum;
  after: ActionSum;
  /** Whether it had findings before this run, whatever their state. */
  isKnown: boolean;
  firstSeen: number;
  /** Came back from fixed, gone or suppressed. */
  reopened: number;
  closed: number;
  /** Came from the same fix of another owner. */
  movedIn: number;
  ownerBefore: string;
  /** Came back into sight. */
  regained: number;
  /** The smallest `finding:sequence`: names this change for ever, without a time and without a run. */
  mark: string;
  examples: { readonly severity: number; readonly name: string }[];
  readonly sources: Set<string>;
}

/** The changes of one run, by action. */
export interface RunTally {
  readonly actions: ReadonlyMap<string, ActionTally>;
  /** Accounts in which something went out of sight: nothing is called done there. */
  readonly lostSight: ReadonlySet<string>;
}

export function emptyTally(): ActionTally {
  return {
    before: NOTHING,
    after: NOTHING,
    isKnown: false,
    firstSeen: 0,
    reopened: 0,
    closed: 0,
    movedIn: 0,
    ownerBefore: '',
    regained: 0,
    mark: '',
    examples: [],
    sources: new Set(),
  };
}

/** Adds up the changes of a run as they come; memory holds one tally for each action. */
export function startTally() {
  const actions = new Map<string, ActionTally>();
  const lostSight = new Set<string>();
  return {
    add(change: RunChange): void {
      if (change.params['outcomeTo'] === 'unknown' && change.source === OWN_SOURCE) lostSight.add(change.accountId);
      const tally = actions.get(change.actionId) ?? emptyTally();
      actions.set(change.actionId, tally);
      addChange(tally, change);
    },
    end: (): RunTally => ({ actions, lostSight }),
  };
}

function addChange(tally: ActionTally, change: RunChange): void {
  const { from, to, params, findingId, sequence, source } = change;
  const { ownerFrom } = params;
  // What our own rules cannot judge belongs to the action that gives them sight; other products' findings stay.
  const outcomeFrom = source === OWN_SOURCE ? params['outcomeFrom'] : undefined;
  const mark = `${findingId}:${sequence}`;
  if (tally.mark === '' || mark < tally.mark) tally.mark = mark;
  tally.isKnown ||= from !== undefined;
  tally.sources.add(source);
  const isActive = ACTIVE_STATES.includes(to);
  const wasActive = from !== undefined && ACTIVE_STATES.includes(from);
  const isHere = ownerFrom === undefined && outcomeFrom === undefined;
  if (wasActive && isHere) {
    const severity = params['severityFrom'];
    tally.before = addSums(tally.before, {
      active: 1,
      severity: typeof severity === 'string' && isSeverity(severity) ? severityRank(severity) : change.severity,
      due: String(params['dueFrom'] ?? change.dueAt),
    });
  }
  if (isActive) {
    tally.after = addSums(tally.after, { active: 1, severity: change.severity, due: change.dueAt });
    addExample(tally, change);
  }
  if (wasActive && isClosed(to)) tally.closed += 1;
  if (!isActive) return;
  if (from === undefined) tally.firstSeen += 1;
  else if (!wasActive) tally.reopened += 1;
  else if (outcomeFrom !== undefined) tally.regained += 1;
  else if (typeof ownerFrom === 'string') {
    tally.movedIn += 1;
    if (tally.ownerBefore === '' || ownerFrom < tally.ownerBefore) tally.ownerBefore = ownerFrom;
  }
}

function isClosed(state: FindingState): boolean {
  return state === 'fixed' || state === 'gone';
}

/** The most severe ones, then by name, each name once: the same few whatever the order. */
function addExample(tally: ActionTally, { severity, name }: RunChange): void {
  const same = tally.examples.find((example) => example.name === name);
  if (same && same.severity >= severity) return;
  const sorted = [...tally.examples.filter((example) => example !== same), { severity, name }].toSorted(
    (a, b) => b.severity - a.severity || (a.name < b.name ? -1 : 1),
  );
  tally.examples = sorted.slice(0, MAX_EXAMPLES);
}
