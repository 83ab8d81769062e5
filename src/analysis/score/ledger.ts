import { type Board, createBoard } from './board.ts';
import { type ScoreCause, SCORE_CAUSES } from './causes.ts';
import { cellSteps } from './cell-steps.ts';
import { accountsIn, keysOf } from './evaluate.ts';
import { type Fraction, subtract, ZERO } from './fraction.ts';
import { maskOf } from './mask.ts';
import { type AccountState, EMPTY_CELL, type Measure, pairKey, type ScoreState } from './state.ts';

/** One cause with its exact share of the change of one standard's score. */
export interface LedgerRow {
  readonly standard: string;
  readonly cause: ScoreCause;
  readonly rule: string;
  /** Accounts in which it happened, ascending. */
  readonly accounts: readonly string[];
  readonly share: Fraction;
}

/** What one account says of one control changes, by one cause; undefined: it does not count there. */
interface Move {
  readonly control: number;
  readonly accountId: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/**
 * Takes the change of every standard's score apart into causes. The states between are walked in a fixed order (causes,
 * then rules; all accounts of a rule together), and a row is what the score moved at its step: the rows of a standard add
 * up to the change exactly, whatever the input's order. A score that is not there counts as zero on the way.
 */
export function ledger(before: ScoreState, after: ScoreState, measure: Measure, accountId?: string): LedgerRow[] {
  const board = createBoard([...before.pairs, ...after.pairs]);
  const groups = collectMoves(board, before, after, measure, accountId);
  const rows: LedgerRow[] = [];
  const scores = new Map(board.standards.map((standard) => [standard, board.score(standard) ?? ZERO]));
  for (const [key, moves] of [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    for (const { control, from, to } of moves) {
      if (from !== undefined) board.put(control, from, -1);
      if (to !== undefined) board.put(control, to, 1);
    }
    const [order = '', rule = ''] = key.split('\t');
    for (const standard of board.standards) {
      const score = board.score(standard) ?? ZERO;
      const share = subtract(score, scores.get(standard) ?? ZERO);
      if (share.numerator === 0n) continue;
      scores.set(standard, score);
      const cause = SCORE_CAUSES[Number(order)];
      if (cause !== undefined) rows.push({ standard, cause, rule, accounts: accountsOf(moves, board, standard), share });
    }
  }
  return rows.toSorted((a, b) => (a.standard < b.standard ? -1 : a.standard > b.standard ? 1 : 0));
}

function accountsOf(moves: readonly Move[], board: Board, standard: string): string[] {
  const here = moves.filter(({ control }) => board.controls[control]?.standard === standard);
  return [...new Set(here.map(({ accountId }) => accountId))].toSorted();
}

/** Puts the state before on the board and answers the moves to the state after, by `<cause's order> <rule>`. */
function collectMoves(
  board: Board,
  before: ScoreState,
  after: ScoreState,
  measure: Measure,
  scope: string | undefined,
): Map<string, Move[]> {
  const groups = new Map<string, Move[]>();
  const keys = keysOf(board);
  const [known, now] = [pairKeys(before), pairKeys(after)];
  const [from, to] = [accountsIn(before, scope), accountsIn(after, scope)];
  const rules = [...new Set([...before.pairs, ...after.pairs].map(({ rule }) => rule))];
  for (const accountId of new Set([...from.keys(), ...to.keys()])) {
    const [was, is] = [from.get(accountId), to.get(accountId)];
    for (const rule of rules) {
      const [cellBefore, cellAfter] = [was?.cells.get(rule) ?? EMPTY_CELL, is?.cells.get(rule) ?? EMPTY_CELL];
      const mask = maskOf(cellBefore, measure);
      const steps = cellBefore === cellAfter ? [] : cellSteps(cellBefore, cellAfter);
      for (const control of board.controlsOf(rule)) {
        const key = keys(control, rule);
        const counted = counts(was, known, key);
        const counts2 = counts(is, now, key);
        if (counted) board.put(control, mask, 1);
        const add = (cause: ScoreCause, move: Pick<Move, 'from' | 'to'>) => {
          const group = `${String(SCORE_CAUSES.indexOf(cause)).padStart(2, '0')}\t${rule}`;
          const moves = groups.get(group) ?? [];
          moves.push({ control, accountId, ...move });
          groups.set(group, moves);
        };
        if (counted && counts2) {
          let at = mask;
          for (const { cause, cell } of steps) {
            const next = maskOf(cell, measure);
            if (next !== at) add(cause, { from: at, to: next });
            at = next;
          }
        } else if (counted) {
          add(now.has(key) ? (is ? 'policy-disabled' : 'account-left') : 'control-removed', { from: mask, to: undefined });
        } else if (counts2) {
          const cause = known.has(key) ? (was ? 'policy-enabled' : 'account-joined') : 'new-control';
          add(cause, { from: undefined, to: maskOf(cellAfter, measure) });
        }
      }
    }
  }
  return groups;
}

function counts(account: AccountState | undefined, known: ReadonlySet<string>, key: string): boolean {
  return account !== undefined && known.has(key) && !account.off.has(key);
}

function pairKeys(state: ScoreState): ReadonlySet<string> {
  return new Set(state.pairs.map((pair) => pairKey(pair)));
}
