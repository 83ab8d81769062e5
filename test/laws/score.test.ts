import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ControlStatus, ScoreCause, ScoreMeasure } from '#api/contract';
import {
  add,
  CONTROL_STATUSES,
  type Cell,
  compare,
  decodeState,
  EMPTY_CELL,
  encodeState,
  evaluate,
  type Fraction,
  ledger,
  MEASURES,
  pairKey,
  rounded,
  SCORE_CAUSES,
  type ScoreState,
  shares,
  subtract,
  whatIf,
  ZERO,
} from '#analysis/score';
import { lost, mapCells, reordered, state, suppressed } from './score-arbitraries.ts';

const SCOPES = [undefined, '111111111111'];

function scores(of: ScoreState, measure: (typeof MEASURES)[number], scope?: string): Map<string, Fraction> {
  return new Map(evaluate(of, measure, scope).standards.map(({ standard, score }) => [standard, score ?? ZERO]));
}

test('the causes of a change add up to it exactly, for every standard, scope and measure', () => {
  fc.assert(
    fc.property(
      state,
      state,
      fc.constantFrom(...MEASURES),
      fc.constantFrom(...SCOPES),
      (before, after, measure, scope) => {
        const rows = ledger({ before, after, measure, accountId: scope });
        const [was, is] = [scores(before, measure, scope), scores(after, measure, scope)];
        for (const standard of new Set([...was.keys(), ...is.keys()])) {
          const parts = rows.filter((row) => row.standard === standard).map(({ share }) => share);
          const change = subtract(is.get(standard) ?? ZERO, was.get(standard) ?? ZERO);
          expect(parts.reduce(add, ZERO)).toEqual(change);
          const shown = rounded(is.get(standard) ?? ZERO, 1000n) - rounded(was.get(standard) ?? ZERO, 1000n);
          const points = shares(parts, shown, 1000n);
          if (parts.length > 0) expect(points.reduce((sum, point) => sum + point, 0)).toBe(shown);
        }
      },
    ),
  );
});

test('the same two states give the same ledger in whatever order they are written down', () => {
  fc.assert(
    fc.property(state, state, fc.constantFrom(...MEASURES), (before, after, measure) => {
      const rows = ledger({ before: reordered(before), after: reordered(after), measure });
      expect(rows).toEqual(ledger({ before, after, measure }));
      expect(evaluate(reordered(after), measure)).toEqual(evaluate(after, measure));
    }),
  );
});

test('losing sight of anything never raises our score', () => {
  fc.assert(
    fc.property(state, fc.func(fc.boolean()), (before, isLost) => {
      const after = mapCells(before, (cell, rule, id) => (isLost(rule, id) ? lost(cell) : cell));
      for (const scope of SCOPES) {
        const [was, is] = [scores(before, 'yagura', scope), scores(after, 'yagura', scope)];
        for (const [standard, score] of is) expect(compare(score, was.get(standard) ?? ZERO)).toBeLessThanOrEqual(0);
      }
      const causes = ledger({ before, after, measure: 'yagura' }).map(({ cause }) => cause);
      expect(causes.filter((cause) => cause !== 'lost-data')).toEqual([]);
    }),
  );
});

test('to the letter of Security Hub, losing sight of what fails does raise the score', () => {
  const before = oneControlEach({ failed: 1 }, { passed: 1 });
  const after = mapCells(before, (cell) => (cell.failed > 0 ? lost(cell) : cell));
  const percent = (of: ScoreState, measure: (typeof MEASURES)[number]) =>
    rounded(scores(of, measure).get('all') ?? ZERO, 100n);
  expect([percent(before, 'security-hub'), percent(after, 'security-hub')]).toEqual([50, 100]);
  expect([percent(before, 'yagura'), percent(after, 'yagura')]).toEqual([50, 50]);
});

test('exceptions never move our score, whatever they hide', () => {
  fc.assert(
    fc.property(state, fc.func(fc.boolean()), (before, isHidden) => {
      const after = mapCells(before, (cell, rule, id) => (isHidden(rule, id) ? suppressed(cell) : cell));
      expect(scores(after, 'yagura')).toEqual(scores(before, 'yagura'));
      expect(ledger({ before, after, measure: 'yagura' })).toEqual([]);
      const causes = ledger({ before, after, measure: 'security-hub' }).map(({ cause }) => cause);
      expect(causes.filter((cause) => cause !== 'exception-began')).toEqual([]);
    }),
  );
});

/** Security Hub's document read once more, over single findings: an implementation that shares nothing with ours. */
function literal(of: ScoreState): Map<string, number | undefined> {
  const statuses = new Map<string, Map<string, string[]>>();
  for (const { standard, control, rule } of of.pairs) {
    for (const { off, cells } of of.accounts.values()) {
      if (off.has(pairKey({ standard, control, rule }))) continue;
      const { passed, failed, unknown } = cells.get(rule) ?? EMPTY_CELL;
      const controls = statuses.get(standard) ?? new Map<string, string[]>();
      const findings = controls.get(control) ?? [];
      findings.push(...Array.from({ length: passed }, () => 'PASSED'));
      findings.push(...Array.from({ length: failed }, () => 'FAILED'));
      findings.push(...Array.from({ length: unknown }, () => 'WARNING'));
      controls.set(control, findings);
      statuses.set(standard, controls);
    }
  }
  const answers = Array.from(statuses, ([standard, controls]) => {
    const withData = [...controls.values()].filter((findings) => findings.length > 0);
    const passed = withData.filter((findings) => findings.every((status) => status === 'PASSED'));
    const percent = withData.length === 0 ? undefined : Math.round((passed.length / withData.length) * 100);
    return [standard, percent] as const;
  });
  return new Map(answers);
}

test('the literal measure equals a second reading of the document', () => {
  fc.assert(
    fc.property(state, (of) => {
      const expected = literal(of);
      for (const { standard, score } of evaluate(of, 'security-hub').standards) {
        expect(score && rounded(score, 100n)).toBe(expected.get(standard));
      }
    }),
  );
});

test('mending a control and nothing else brings what the what-if said, and the ledger calls it a fix', () => {
  fc.assert(
    fc.property(state, fc.nat(9), (before, choice) => {
      const gains = whatIf(before, 'yagura').controls();
      const chosen = gains[choice % Math.max(1, gains.length)];
      if (!chosen) return;
      const isOff = (rule: string, id: string) =>
        before.accounts.get(id)?.off.has(pairKey({ standard: chosen.standard, control: chosen.control, rule })) ?? true;
      const after = mapCells(before, (cell, rule, id) =>
        chosen.rules.includes(rule) && !isOff(rule, id)
          ? { ...cell, failed: 0, exceptedFailed: 0, passed: cell.passed + cell.failed + cell.exceptedFailed }
          : cell,
      );
      const [was, is] = [scores(before, 'yagura'), scores(after, 'yagura')];
      for (const [standard, score] of is) {
        expect(subtract(score, was.get(standard) ?? ZERO)).toEqual(chosen.gains.get(standard) ?? ZERO);
      }
      const causes = ledger({ before, after, measure: 'yagura' }).map(({ cause }) => cause);
      expect(causes.filter((cause) => cause !== 'fix')).toEqual([]);
    }),
  );
});

function oneControlEach(...cells: readonly Partial<Cell>[]): ScoreState {
  return {
    pairs: cells.map((_, index) => ({ standard: 'all', control: `c${index}`, rule: `c${index}` })),
    accounts: new Map([
      [
        '111111111111',
        { off: new Map(), cells: new Map(cells.map((cell, index) => [`c${index}`, { ...EMPTY_CELL, ...cell }])) },
      ],
    ]),
  };
}

test('a state that is written and read again gives the same scores, and the same text whatever its order', () => {
  fc.assert(
    fc.property(state, (of) => {
      const text = encodeState(of);
      expect(encodeState(reordered(of))).toBe(text);
      expect(encodeState(decodeState(text))).toBe(text);
      expect(evaluate(decodeState(text), 'yagura')).toEqual(evaluate(of, 'yagura'));
    }),
  );
});

test('the API names every status, cause and measure there is, in their order', () => {
  expect(ControlStatus.options).toEqual(CONTROL_STATUSES);
  expect(ScoreCause.options).toEqual(SCORE_CAUSES);
  expect(ScoreMeasure.options).toEqual(MEASURES);
});
