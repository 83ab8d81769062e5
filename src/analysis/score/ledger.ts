import { type Board, createBoard, indexControls } from './board.ts';
import type { ScoreCause } from './causes.ts';
import { type Fraction, subtract, ZERO } from './fraction.ts';
import { type Change, collectMoves, type Move } from './moves.ts';

/** One cause with its exact share of the change of one standard's score. */
export interface LedgerRow {
  readonly standard: string;
  readonly cause: ScoreCause;
  readonly rule: string;
  /** Accounts in which it happened, ascending. */
  readonly accounts: readonly string[];
  readonly share: Fraction;
}

/**
 * Takes the change of every standard's score apart into causes. The states between are walked in a fixed order (causes,
 * then rules; all accounts of a rule together), and a row is what the score moved at its step: the rows of a standard add
 * up to the change exactly, whatever the input's order. A score that is not there counts as zero on the way.
 */
export function ledger(change: Change): readonly LedgerRow[] {
  const board = createBoard(indexControls([...change.before.pairs, ...change.after.pairs]));
  const groups = collectMoves(board, change);
  const scores = new Map(board.standards.map((standard) => [standard, board.score(standard) ?? ZERO]));
  const rows: LedgerRow[] = [];
  for (const { cause, rule, moves } of groups) {
    for (const { control, from, to } of moves) {
      if (from !== undefined) board.put(control, from, -1);
      if (to !== undefined) board.put(control, to, 1);
    }
    for (const standard of board.standards) {
      const score = board.score(standard) ?? ZERO;
      const share = subtract(score, scores.get(standard) ?? ZERO);
      if (share.numerator === 0n) continue;
      scores.set(standard, score);
      rows.push({ standard, cause, rule, accounts: accountsOf(moves, board, standard), share });
    }
  }
  return rows.toSorted((a, b) => (a.standard < b.standard ? -1 : a.standard > b.standard ? 1 : 0));
}

function accountsOf(moves: readonly Move[], board: Board, standard: string): string[] {
  const here = moves.filter(({ control }) => board.controls[control]?.standard === standard);
  return [...new Set(here.map(({ accountId }) => accountId))].toSorted();
}
