import { describe, expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { rounded } from './fraction.ts';
import { type Cell, EMPTY_CELL, type ScoreState } from './state.ts';

const PASSES: Partial<Cell> = { passed: 1 };
const FAILS: Partial<Cell> = { failed: 1 };

/** One account with one rule for each cell, as the controls of one standard. */
function standardOf(cells: readonly Partial<Cell>[], off: readonly number[] = []): ScoreState {
  const pairs = cells.map((_, index) => ({ standard: 's', control: `c${index}`, rule: `r${index}` }));
  const offs = off.map((index) => [`s\tc${index}\tr${index}`, 'not ours'] as const);
  return {
    pairs,
    accounts: new Map([
      [
        '111111111111',
        {
          off: new Map(offs),
          cells: new Map(cells.map((cell, index) => [`r${index}`, { ...EMPTY_CELL, ...cell }])),
        },
      ],
    ]),
  };
}

describe('the score of a standard', () => {
  test('twelve enabled controls, six passed and two without data, are 60 %, as in the worked example of AWS', () => {
    const times = (count: number, cell: Partial<Cell>) => Array.from({ length: count }, () => cell);
    const cells = [...times(6, PASSES), ...times(4, FAILS), {}, {}, PASSES];
    const [result] = evaluate(standardOf(cells, [12]), 'security-hub').standards;
    expect(result?.counts).toMatchObject({ passed: 6, failed: 4, 'no-data': 2, disabled: 1 });
    expect(result?.score && rounded(result.score, 100n)).toBe(60);
  });

  test.each<[string, Partial<Cell>, string, string]>([
    ['one failing subject among many', { passed: 9, failed: 1, unknown: 1 }, 'failed', 'failed'],
    ['a fact that is missing', { passed: 9, unknown: 1 }, 'unknown', 'unknown'],
    ['subjects that all pass', PASSES, 'passed', 'passed'],
    ['nothing to judge', { notApplicable: 3 }, 'no-data', 'no-data'],
    ['failing subjects that are all excepted', { exceptedFailed: 2 }, 'excepted', 'no-data'],
    [
      'failing subjects that are excepted, beside others that pass',
      { exceptedFailed: 2, passed: 1 },
      'excepted',
      'passed',
    ],
    ['a kind that was not seen', { passed: 9, blind: 'AWS::S3::Bucket AccessDenied' }, 'unknown', 'passed'],
    ['a failing subject that cannot be seen any more', { notLookedAt: 1 }, 'unknown', 'no-data'],
  ])('%s: %j is %s with us and %s to the letter', (_, cell, ours, literal) => {
    expect(evaluate(standardOf([cell]), 'yagura').controls[0]?.status).toBe(ours);
    expect(evaluate(standardOf([cell]), 'security-hub').controls[0]?.status).toBe(literal);
  });

  test('a standard without data has no score', () => {
    expect(evaluate(standardOf([{}]), 'yagura').standards[0]?.score).toBeUndefined();
  });
});

test('both summary scores that AWS describes stand side by side and differ', () => {
  const pairs = [
    ...['r0', 'r1', 'r2', 'r3'].map((rule) => ({ standard: 'all', control: rule, rule })),
    { standard: 'large', control: '1', rule: 'r0' },
    { standard: 'large', control: '2', rule: 'r1' },
    { standard: 'large', control: '3', rule: 'r2' },
    { standard: 'small', control: '1', rule: 'r3' },
  ];
  const cells = new Map([
    ['r0', { ...EMPTY_CELL, passed: 1 }],
    ['r1', { ...EMPTY_CELL, failed: 1 }],
    ['r2', { ...EMPTY_CELL, failed: 1 }],
    ['r3', { ...EMPTY_CELL, passed: 1 }],
  ]);
  const { summary } = evaluate({ pairs, accounts: new Map([['a', { off: new Map(), cells }]]) }, 'yagura');
  expect(summary.averageOfStandards && rounded(summary.averageOfStandards, 100n)).toBe(67);
  expect(summary.acrossStandards && rounded(summary.acrossStandards, 100n)).toBe(50);
});
