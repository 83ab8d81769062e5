import * as fc from 'fast-check';
import { type AccountState, type Cell, EMPTY_CELL, type Pair, pairKey, type ScoreState } from '#analysis/score';

const RULES = ['r1', 'r2', 'r3', 'r4'];
const ACCOUNTS = ['111111111111', '222222222222', '333333333333'];

/** `all` and two standards; `s1` has a control of two rules, `s2` one that stands in both. */
const PAIRS: readonly Pair[] = [
  ...RULES.map((rule) => ({ standard: 'all', control: rule, rule })),
  { standard: 's1', control: 'A', rule: 'r1' },
  { standard: 's1', control: 'A', rule: 'r2' },
  { standard: 's1', control: 'B', rule: 'r3' },
  { standard: 's2', control: '1.1', rule: 'r3' },
  { standard: 's2', control: '1.2', rule: 'r4' },
];

const few = fc.constantFrom(0, 0, 0, 1, 2);

export const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(EMPTY_CELL) },
  { weight: 2, arbitrary: fc.nat(3).map((passed) => ({ ...EMPTY_CELL, passed })) },
  {
    weight: 3,
    arbitrary: fc.record({
      passed: few,
      failed: few,
      unknown: few,
      notApplicable: few,
      exceptedFailed: few,
      exceptedUnknown: few,
      notLookedAt: few,
      blind: fc.constantFrom('', '', 'AWS::S3::Bucket AccessDenied'),
    }),
  },
);

const account: fc.Arbitrary<AccountState> = fc
  .tuple(
    fc.array(cell, { minLength: RULES.length, maxLength: RULES.length }),
    fc.subarray(
      PAIRS.map((pair) => pairKey(pair)),
      { maxLength: 2 },
    ),
  )
  .map(([cells, off]) => ({
    off: new Map(off.map((key) => [key, 'not here'])),
    cells: new Map(cells.map((one, index) => [RULES[index] ?? '', one])),
  }));

export const state: fc.Arbitrary<ScoreState> = fc
  .tuple(
    fc.subarray([...PAIRS], { minLength: 6 }),
    fc.subarray(ACCOUNTS),
    fc.array(account, { minLength: 3, maxLength: 3 }),
  )
  .map(([pairs, ids, accounts]) => ({
    pairs,
    accounts: new Map(ids.map((id, index) => [id, accounts[index] as AccountState])),
  }));

/** The same state with every cell changed that `choose` picks. */
export function mapCells(of: ScoreState, change: (cell: Cell, rule: string, accountId: string) => Cell): ScoreState {
  const accounts = [...of.accounts].map(([id, { off, cells }]) => {
    const changed = [...cells].map(([rule, one]) => [rule, change(one, rule, id)] as const);
    return [id, { off, cells: new Map(changed) }] as const;
  });
  return { pairs: of.pairs, accounts: new Map(accounts) };
}

/** The same state, written down in another order. */
export function reordered(of: ScoreState): ScoreState {
  const accounts = [...of.accounts].toReversed().map(([id, { off, cells }]) => {
    return [id, { off: new Map([...off].toReversed()), cells: new Map([...cells].toReversed()) }] as const;
  });
  return { pairs: of.pairs.toReversed(), accounts: new Map(accounts) };
}

/** What is left of a cell when nobody can see it any more. */
export function lost(of: Cell): Cell {
  const { failed, unknown, notLookedAt, exceptedFailed, exceptedUnknown } = of;
  return {
    ...EMPTY_CELL,
    exceptedFailed,
    exceptedUnknown,
    notLookedAt: notLookedAt + failed + unknown,
    blind: 'AWS::S3::Bucket AccessDenied',
  };
}

/** Every finding of a cell hidden by an exception. */
export function suppressed(of: Cell): Cell {
  const { failed, unknown, exceptedFailed, exceptedUnknown } = of;
  return {
    ...of,
    failed: 0,
    unknown: 0,
    exceptedFailed: exceptedFailed + failed,
    exceptedUnknown: exceptedUnknown + unknown,
  };
}
