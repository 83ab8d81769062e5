import { expect, test } from 'vitest';
import { ledger } from './ledger.ts';
import { shares } from './shares.ts';
import { type Cell, EMPTY_CELL, type ScoreState } from './state.ts';

/** One account with as many controls as cells. */
function state(cells: readonly Partial<Cell>[]): ScoreState {
  const rule = (index: number) => `r${String(index).padStart(2, '0')}`;
  return {
    pairs: cells.map((_, index) => ({ standard: 's', control: rule(index), rule: rule(index) })),
    accounts: new Map([
      ['a', { off: new Map(), cells: new Map(cells.map((cell, index) => [rule(index), { ...EMPTY_CELL, ...cell }])) }],
    ]),
  };
}

test('the example of the guide: a new control, a new violation and a fix', () => {
  const passes = Array.from({ length: 5 }, () => ({ passed: 1 }));
  const fails = Array.from({ length: 3 }, () => ({ failed: 1 }));
  const before = state([...passes, ...fails, { passed: 1 }, { failed: 2 }]);
  const after = state([...passes, ...fails, { failed: 1 }, { passed: 2 }, { failed: 1 }]);
  const rows = ledger({ before, after, measure: 'yagura' });
  expect(rows.map(({ cause, share }) => `${cause} ${share.numerator}/${share.denominator}`)).toEqual([
    'new-control -3/55',
    'new-violation -1/11',
    'fix 1/11',
  ]);
  expect(
    shares(
      rows.map(({ share }) => share),
      -55,
      1000n,
    ),
  ).toEqual([-55, -91, 91]);
});

test('ten accounts that are mended together are one fix that names them all', () => {
  const pairs = [{ standard: 's', control: 'c', rule: 'r' }];
  const accounts = (cell: Partial<Cell>) =>
    new Map(
      Array.from({ length: 10 }, (_, index) => [
        `account-${index}`,
        { off: new Map<string, string>(), cells: new Map([['r', { ...EMPTY_CELL, ...cell }]]) },
      ]),
    );
  const [row, ...more] = ledger({
    before: { pairs, accounts: accounts({ failed: 1 }) },
    after: { pairs, accounts: accounts({ passed: 1 }) },
    measure: 'yagura',
  });
  expect(more).toEqual([]);
  expect(row).toMatchObject({ cause: 'fix', rule: 'r', share: { numerator: 1n, denominator: 1n } });
  expect(row?.accounts).toHaveLength(10);
});

test.each([
  ['account-joined', { before: ['a'], after: ['a', 'b'] }],
  ['account-left', { before: ['a', 'b'], after: ['a'] }],
])('%s is named', (cause, { before, after }) => {
  const pairs = [{ standard: 's', control: 'c', rule: 'r' }];
  const accounts = (ids: readonly string[]) =>
    new Map(
      ids.map((id) => [
        id,
        {
          off: new Map<string, string>(),
          cells: new Map([['r', { ...EMPTY_CELL, passed: 1, failed: id === 'b' ? 1 : 0 }]]),
        },
      ]),
    );
  const rows = ledger({
    before: { pairs, accounts: accounts(before) },
    after: { pairs, accounts: accounts(after) },
    measure: 'yagura',
  });
  expect(rows.map((row) => [row.cause, row.accounts])).toEqual([[cause, ['b']]]);
});
