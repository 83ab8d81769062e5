import {
  type Board,
  CONTROL_STATUSES,
  type Control,
  type ControlIndex,
  type ControlStatus,
  createBoard,
  indexControls,
} from './board.ts';
import { type Fraction, mean } from './fraction.ts';
import { maskOf } from './mask.ts';
import { ALL, type AccountState, type Measure, pairKey, type ScoreState } from './state.ts';

export interface ControlResult extends Control {
  readonly status: ControlStatus;
}

export interface StandardResult {
  readonly standard: string;
  /** How many controls have which status. */
  readonly counts: Readonly<Record<ControlStatus, number>>;
  /** Passed controls over controls with data; undefined when none has data. */
  readonly score: Fraction | undefined;
}

/** The two summary scores that Security Hub's pages describe; they disagree, so both are shown by name. */
export interface Summary {
  /** "The average of the standard security scores." */
  readonly averageOfStandards: Fraction | undefined;
  /** "Proportion of passed controls to enabled controls with data across all enabled standards", each control once. */
  readonly acrossStandards: Fraction | undefined;
}

export interface Evaluation {
  readonly controls: readonly ControlResult[];
  /** In the order of their ids, `all` among them. */
  readonly standards: readonly StandardResult[];
  readonly summary: Summary;
}

/** The accounts of a state that a scope covers: one account, or all of them. */
export function accountsIn(state: ScoreState, scope: string | undefined): ReadonlyMap<string, AccountState> {
  if (scope === undefined) return state.accounts;
  const account = state.accounts.get(scope);
  return new Map(account ? [[scope, account]] : []);
}

/** Scores of a state for one account, or for the organization when no account is given. */
export function evaluate(state: ScoreState, measure: Measure, accountId?: string): Evaluation {
  return readBoard(boardOf(indexControls(state.pairs), measure, accountsIn(state, accountId)));
}

/** Scores of every account by itself. */
export function* evaluateAccounts(
  state: ScoreState,
  measure: Measure,
): Iterable<readonly [accountId: string, standards: readonly StandardResult[]]> {
  const index = indexControls(state.pairs);
  for (const [id, account] of state.accounts) {
    yield [id, readBoard(boardOf(index, measure, new Map([[id, account]]))).standards];
  }
}

/** A board with everything the accounts say. */
export function boardOf(index: ControlIndex, measure: Measure, accounts: ReadonlyMap<string, AccountState>): Board {
  const board = createBoard(index);
  const keys = keysOf(board);
  for (const { off, cells } of accounts.values()) {
    for (const [rule, controls] of index.byRule) {
      const cell = cells.get(rule);
      const mask = cell ? maskOf(cell, measure) : 0;
      for (const control of controls) {
        if (off.size === 0 || !off.has(keys(control, rule))) board.put(control, mask, 1);
      }
    }
  }
  return board;
}

/** Keys under which the policy switches a rule's answer to a control off. */
export function keysOf(board: Board): (control: number, rule: string) => string {
  return (control, rule) => {
    const { standard = '', control: id = '' } = board.controls[control] ?? {};
    return pairKey({ standard, control: id, rule });
  };
}

export function readBoard(board: Board): Evaluation {
  const controls = board.controls.map((control, index) => ({ ...control, status: board.status(index) }));
  const byStandard = Map.groupBy(controls, ({ standard }) => standard);
  const standards = board.standards.map((standard) => ({
    standard,
    counts: countStatuses(byStandard.get(standard) ?? []),
    score: board.score(standard),
  }));
  const published = standards.filter(({ standard }) => standard !== ALL).flatMap(({ score }) => score ?? []);
  return {
    controls,
    standards,
    summary: { averageOfStandards: mean(published), acrossStandards: board.score(ALL) },
  };
}

function countStatuses(controls: readonly ControlResult[]): Record<ControlStatus, number> {
  const counts = Object.fromEntries(CONTROL_STATUSES.map((status) => [status, 0])) as Record<ControlStatus, number>;
  for (const { status } of controls) counts[status] += 1;
  return counts;
}
