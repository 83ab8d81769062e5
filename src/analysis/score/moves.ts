import type { Board } from './board.ts';
import { type ScoreCause, SCORE_CAUSES } from './causes.ts';
import { cellSteps } from './cell-steps.ts';
import { accountsIn, keysOf } from './evaluate.ts';
import { maskOf } from './mask.ts';
import { type AccountState, type Cell, EMPTY_CELL, type Measure, pairKey, type ScoreState } from './state.ts';

/** What one account says of one control changes; undefined: it does not count there. */
export interface Move {
  readonly control: number;
  readonly accountId: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** What happened to one rule by one cause, in all accounts. */
export interface MoveGroup {
  readonly cause: ScoreCause;
  readonly rule: string;
  readonly moves: readonly Move[];
}

export interface Change {
  readonly before: ScoreState;
  readonly after: ScoreState;
  readonly measure: Measure;
  /** One account; the organization when absent. */
  readonly accountId?: string | undefined;
}

/** Puts the state before on the board and answers the moves that lead to the state after, in the order of causes and rules. */
export function collectMoves(board: Board, { before, after, measure, accountId }: Change): readonly MoveGroup[] {
  const groups = new Map<ScoreCause, Map<string, Move[]>>(SCORE_CAUSES.map((cause) => [cause, new Map()]));
  const keys = keysOf(board);
  const [known, now] = [pairKeys(before), pairKeys(after)];
  const [from, to] = [accountsIn(before, accountId), accountsIn(after, accountId)];
  const accountIds = [...new Set([...from.keys(), ...to.keys()])];
  const rules = [...new Set([...before.pairs, ...after.pairs].map(({ rule }) => rule))].toSorted();
  for (const rule of rules) {
    const answers = board.controlsOf(rule).map((control) => {
      const key = keys(control, rule);
      return { control, key, known: known.has(key), now: now.has(key) };
    });
    for (const account of accountIds) {
      const [was, is] = [from.get(account), to.get(account)];
      const cells = [was?.cells.get(rule) ?? EMPTY_CELL, is?.cells.get(rule) ?? EMPTY_CELL] as const;
      const steps = maskSteps(...cells, measure);
      for (const answer of answers) {
        const { control, key } = answer;
        const counted = answer.known && counts(was, key);
        const counting = answer.now && counts(is, key);
        const [mask, next] = [maskOf(cells[0], measure), maskOf(cells[1], measure)];
        if (counted) board.put(control, mask, 1);
        const add = (cause: ScoreCause, move: Pick<Move, 'from' | 'to'>) => {
          const byRule = groups.get(cause);
          const moves = byRule?.get(rule) ?? [];
          moves.push({ control, accountId: account, ...move });
          byRule?.set(rule, moves);
        };
        if (counted && counting) for (const { cause, ...move } of steps) add(cause, move);
        else if (counted) add(leaving(answer.now, is), { from: mask, to: undefined });
        else if (counting) add(arriving(answer.known, was), { from: undefined, to: next });
      }
    }
  }
  return [...groups].flatMap(([cause, byRule]) => Array.from(byRule, ([rule, moves]) => ({ cause, rule, moves })));
}

interface MaskStep {
  readonly cause: ScoreCause;
  readonly from: number;
  readonly to: number;
}

/** The steps between two cells that a control notices. */
function maskSteps(before: Cell, after: Cell, measure: Measure): readonly MaskStep[] {
  let at = maskOf(before, measure);
  return cellSteps(before, after).flatMap(({ cause, cell }) => {
    const step = { cause, from: at, to: maskOf(cell, measure) };
    at = step.to;
    return step.from === step.to ? [] : step;
  });
}

function leaving(isControl: boolean, account: AccountState | undefined): ScoreCause {
  if (!isControl) return 'control-removed';
  return account ? 'policy-disabled' : 'account-left';
}

function arriving(wasControl: boolean, account: AccountState | undefined): ScoreCause {
  if (!wasControl) return 'new-control';
  return account ? 'policy-enabled' : 'account-joined';
}

function counts(account: AccountState | undefined, key: string): boolean {
  return account !== undefined && !(account.off.size > 0 && account.off.has(key));
}

function pairKeys(state: ScoreState): ReadonlySet<string> {
  return new Set(state.pairs.map((pair) => pairKey(pair)));
}
