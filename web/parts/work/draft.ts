import type { CasesRequest } from '#api/contract';
import { STAGES } from './stage.tsx';

export type CaseChange = CasesRequest['change'];

export type ChangeKind = CaseChange['kind'];

const MS_PER_DAY = 86_400_000;

/** Days a finding may be silenced by one click; 0 ends the silence. */
export const SNOOZE_DAYS = [1, 7, 30, 0] as const;

/** A change while it is being written. */
export interface Draft {
  readonly kind: ChangeKind;
  /** A stage, a side or a name, by the kind; of a name, nothing stands for nobody. */
  readonly to: string;
  /** Days of silence. */
  readonly days: number;
  readonly note: string;
}

/** The change a draft asks for at a moment; undefined while something is missing. */
export function changeOf({ kind, to, days, note: written }: Draft, now: number): CaseChange | undefined {
  const note = written.trim();
  const said = note === '' ? {} : { note };
  switch (kind) {
    case 'stage': {
      const stage = STAGES.find((known) => known === to);
      return stage && { kind, to: stage, ...said };
    }
    case 'hand-over': {
      const side = (['sre', 'security'] as const).find((known) => known === to);
      return side && note !== '' ? { kind, to: side, note } : undefined;
    }
    case 'assign':
      return { kind, to: to.trim(), ...said };
    case 'snooze':
      return { kind, until: days === 0 ? null : new Date(now + days * MS_PER_DAY).toISOString(), ...said };
    case 'comment':
      return note === '' ? undefined : { kind, note };
  }
}
