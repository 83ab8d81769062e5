import { type Board, type ControlStatus, indexControls } from './board.ts';
import { accountsIn, boardOf, keysOf } from './evaluate.ts';
import { type Fraction, subtract, ZERO } from './fraction.ts';
import { maskOf } from './mask.ts';
import { type Cell, EMPTY_CELL, type Measure, type ScoreState } from './state.ts';

/** Subjects of one rule in one account that would be mended. */
export interface Mend {
  readonly rule: string;
  readonly accountId: string;
  readonly failed: number;
  /** Subjects of which nobody knows enough, and would: sight restored and found good. */
  readonly unknown: number;
}

export interface Gain {
  /** By how much each standard's score would rise; standards that would not move are left out. */
  readonly gains: ReadonlyMap<string, Fraction>;
}

export interface ControlGain extends Gain {
  readonly standard: string;
  readonly control: string;
  readonly rules: readonly string[];
  readonly status: ControlStatus;
  /** What it would be if everything that fails were mended; `unknown` when something was not seen as well. */
  readonly becomes: ControlStatus;
  /** Accounts in which something of it fails, hidden by an exception or not; ascending. */
  readonly accounts: readonly string[];
}

/** Answers what the scores would be: asks one after the other, each from the same present state. */
export interface WhatIf {
  /** Every control that fails or is excepted, as if all that fails in it were mended. */
  controls(): readonly ControlGain[];
  /** What mending these subjects would bring. */
  mend(mends: readonly Mend[]): Gain;
}

export function whatIf(state: ScoreState, measure: Measure, accountId?: string): WhatIf {
  const accounts = accountsIn(state, accountId);
  const board = boardOf(indexControls(state.pairs), measure, accounts);
  const keys = keysOf(board);

  const cellOf = (account: string, rule: string) => accounts.get(account)?.cells.get(rule) ?? EMPTY_CELL;
  const put = (account: string, rule: string, from: number, to: number) => {
    if (from === to) return;
    const off = accounts.get(account)?.off;
    for (const control of board.controlsOf(rule)) {
      if (off === undefined || off.has(keys(control, rule))) continue;
      board.put(control, from, -1);
      board.put(control, to, 1);
    }
  };
  const trying = <T>(mends: readonly Mend[], read: () => T): T => {
    const moves = mends.map(({ rule, accountId: account, ...counts }) => {
      const cell = cellOf(account, rule);
      return { account, rule, from: maskOf(cell, measure), to: maskOf(mended(cell, counts), measure) };
    });
    for (const { account, rule, from, to } of moves) put(account, rule, from, to);
    const answer = read();
    for (const { account, rule, from, to } of moves) put(account, rule, to, from);
    return answer;
  };
  const now = scoresOf(board);
  const gains = () => {
    const then = scoresOf(board);
    const differences = board.standards.map(
      (standard) => [standard, subtract(then.get(standard) ?? ZERO, now.get(standard) ?? ZERO)] as const,
    );
    return new Map(differences.filter(([, gain]) => gain.numerator !== 0n));
  };
  return {
    mend: (mends) =>
      trying(
        mends.filter(({ accountId: id }) => accounts.has(id)),
        () => ({ gains: gains() }),
      ),
    controls: () =>
      board.controls.flatMap((control, index) => {
        const status = board.status(index);
        if (status !== 'failed' && status !== 'excepted') return [];
        const mends = control.rules.flatMap((rule) => failingOf(rule, index));
        const failing = [...new Set(mends.map(({ accountId: id }) => id))].toSorted();
        return trying(mends, () => ({
          ...control,
          status,
          becomes: board.status(index),
          accounts: failing,
          gains: gains(),
        }));
      }),
  };

  function failingOf(rule: string, control: number): Mend[] {
    const key = keys(control, rule);
    return [...accounts].flatMap(([id, { cells, off }]) => {
      const cell = cells.get(rule);
      const failed = cell ? cell.failed + cell.exceptedFailed : 0;
      return failed === 0 || off.has(key) ? [] : { rule, accountId: id, failed, unknown: 0 };
    });
  }
}

/** The open ones first, then those under an exception. */
function mended(cell: Cell, { failed, unknown }: Pick<Mend, 'failed' | 'unknown'>): Cell {
  const open = Math.min(failed, cell.failed);
  const hidden = Math.min(failed - open, cell.exceptedFailed);
  const known = Math.min(unknown, cell.unknown);
  return {
    ...cell,
    failed: cell.failed - open,
    exceptedFailed: cell.exceptedFailed - hidden,
    unknown: cell.unknown - known,
    passed: cell.passed + open + hidden + known,
  };
}

function scoresOf(board: Board): ReadonlyMap<string, Fraction> {
  return new Map(board.standards.map((standard) => [standard, board.score(standard) ?? ZERO]));
}
