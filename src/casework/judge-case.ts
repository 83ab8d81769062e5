import type { FindingState, Side, Stage } from '#findings';
import type { Row } from '#platform/store';
import type { CaseChange, RefusedCase, SeenCase } from './change.ts';
import { stagesFrom, WORKED_STATES } from './stages.ts';

/** The members of a finding that a change looks at or writes. */
export const CASE_COLUMNS = ['id', 'state', 'stage', 'side', 'assignee', 'snoozed_until'] as const;

export type CaseRow = Pick<Row<'finding'>, (typeof CASE_COLUMNS)[number]>;

/** What a change does to one finding: columns to write with the old and new value, nothing, or why not. */
export type Judged =
  | { readonly to: 'write'; readonly set: Partial<Row<'finding'>>; readonly from: string; readonly value: string }
  | { readonly to: 'leave' }
  | { readonly to: 'refuse'; readonly refused: RefusedCase };

/** Whether and how a change applies to a finding as it stands now. */
export function judgeCase(
  row: CaseRow | undefined,
  seen: SeenCase,
  change: CaseChange,
  side: Side,
  at: string,
): Judged {
  const refuse = (code: RefusedCase['code'], message: string): Judged => ({
    to: 'refuse',
    refused: { id: seen.id, code, message },
  });
  if (!row) return refuse('unknown', 'there is no such finding');
  if (seen.state !== undefined && seen.state !== row.state) {
    return refuse('changed', `it was ${seen.state} and is ${row.state} now: look at it again`);
  }
  if (seen.stage !== undefined && seen.stage !== row.stage) {
    return refuse('changed', `it was ${seen.stage} and is ${row.stage} now: look at it again`);
  }
  if (change.kind === 'comment') return { to: 'write', set: {}, from: '', value: '' };
  if (!WORKED_STATES.includes(row.state as FindingState)) {
    return refuse('closed', `it is ${row.state}: only a comment can be added`);
  }
  if (side === 'sre' && row.side !== 'sre') {
    return refuse('not-allowed', 'it was not handed to SRE: security has to hand it over first');
  }
  switch (change.kind) {
    case 'stage': {
      if (row.stage === change.to) return { to: 'leave' };
      const possible = stagesFrom(row.stage as Stage, side);
      if (!possible.includes(change.to)) {
        const ways = possible.length === 0 ? 'nowhere' : possible.join(', ');
        return refuse('no-such-move', `from ${row.stage} it can go to ${ways}`);
      }
      return { to: 'write', set: { stage: change.to, stage_at: at }, from: row.stage, value: change.to };
    }
    case 'hand-over':
      if (row.side === change.to) return { to: 'leave' };
      return { to: 'write', set: { side: change.to }, from: row.side, value: change.to };
    case 'assign':
      if (row.assignee === change.to) return { to: 'leave' };
      return { to: 'write', set: { assignee: change.to }, from: row.assignee, value: change.to };
    case 'snooze':
      if (row.snoozed_until === change.until) return { to: 'leave' };
      return {
        to: 'write',
        set: { snoozed_until: change.until },
        from: row.snoozed_until ?? '',
        value: change.until ?? '',
      };
  }
}
