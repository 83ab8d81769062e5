import type { Evidence, Instant } from '#kernel';
import type { Row } from '#platform/store';
import type { Suppression } from './finding.ts';
import { EXCEPTION_PREFIX, type Stage } from './stage.ts';

/** The source of findings this program's own rules make. */
export const OWN_SOURCE = 'yagura';

/** The columns of a finding that people write; a look changes them only as `nextWork` says. */
export const WORK_COLUMNS = ['stage', 'stage_at', 'side', 'assignee', 'snoozed_until'] as const;

export type WorkColumns = Pick<Row<'finding'>, (typeof WORK_COLUMNS)[number]>;

/** A stage that a look changed, and why: a `LookNote`, or the exception's entry. */
export interface WorkChange {
  readonly from: Stage;
  readonly to: Stage;
  readonly note: string;
}

/** What a look means for the people's side of one finding. */
export interface NextWork {
  readonly columns: WorkColumns;
  readonly change: WorkChange | undefined;
}

/**
 * - One that is new or comes back begins anew: nobody has looked at it yet.
 * - One that an exception hides is accepted, and triaged again when the exception does not hold any more.
 * - "Mended" is a claim: what was seen after it and still fails sends it back to in progress.
 */
export function nextWork(
  row: Row<'finding'> | undefined,
  alive: boolean,
  suppression: Suppression | undefined,
  evidence: readonly Evidence[],
  at: Instant,
): NextWork {
  const held = alive && row ? row : begin(row);
  const stage = held.stage as Stage;
  const move = (to: Stage, note: string): NextWork => ({
    columns: { ...workOf(held), stage: to, stage_at: at },
    change: { from: stage, to, note },
  });
  const isExcepted = suppression?.entry.startsWith(EXCEPTION_PREFIX) ?? false;
  if (isExcepted && stage !== 'accepted') return move('accepted', suppression?.entry ?? '');
  if (!isExcepted && stage === 'accepted') return move('triaged', 'no-longer-accepted');
  const claimedAt = held.stage_at ?? '';
  if (stage === 'mended' && !suppression && evidence.some(({ observedAt }) => observedAt > claimedAt)) {
    return move('in-progress', 'still-failing');
  }
  return { columns: workOf(held), change: undefined };
}

function begin(row: WorkColumns | undefined): WorkColumns {
  return { stage: 'new', stage_at: null, side: 'security', assignee: row?.assignee ?? '', snoozed_until: null };
}

function workOf({ stage, stage_at, side, assignee, snoozed_until }: WorkColumns): WorkColumns {
  return { stage, stage_at, side, assignee, snoozed_until };
}
