import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEVERITIES } from '#kernel';
import { CHANGE_CAUSES, FINDING_STATES } from '../finding.ts';
import { riskCause } from './causes.ts';
import { afterMoves, effectOf, NO_RISK, type RiskLevel, sumOf } from './level.ts';
import { PACE_UNITS, paceOf, TERM_DAYS } from './pace.ts';
import { riskDays, type RiskStep } from './series.ts';

const step = fc.record({
  day: fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`),
  cause: fc
    .tuple(fc.constantFrom(...CHANGE_CAUSES), fc.constantFrom(undefined, 'policy', 'knowledge', 'exposed term'))
    .map(([cause, by]) => riskCause(cause, by)),
  from: fc.constantFrom(undefined, ...FINDING_STATES),
  to: fc.constantFrom(...FINDING_STATES),
  severityFrom: fc.constantFrom(...SEVERITIES),
  severityTo: fc.constantFrom(...SEVERITIES),
  findings: fc.integer({ min: 1, max: 1_000 }),
});

function plus(a: RiskLevel, b: RiskLevel): RiskLevel {
  const add = (of: keyof RiskLevel) =>
    Object.fromEntries(SEVERITIES.map((severity) => [severity, a[of][severity] + b[of][severity]]));
  return { active: add('active'), notLookedAt: add('notLookedAt'), suppressed: add('suppressed') } as RiskLevel;
}

describe('risk by day', () => {
  test('adds up: the causes of a day are the difference from the day before, for any history', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let before = NO_RISK;
        for (const { level, causes } of riskDays(steps)) {
          const sum = causes.map(({ effect }) => effect).reduce(plus, before);
          expect(sum).toEqual(level);
          before = level;
        }
        expect(before).toEqual(effectOf(steps));
      }),
      { numRuns: 200 },
    );
  });

  test('of a past day is the same when later steps are known, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: 1, max: 28 }), (steps, number) => {
        const day = `2026-02-${String(number).padStart(2, '0')}`;
        const then = riskDays(steps.filter((one) => one.day <= day));
        const now = riskDays(steps.toReversed());
        expect(now.filter((one) => one.day <= day)).toEqual(then);
      }),
      { numRuns: 100 },
    );
  });

  test('does not fall when sight is lost: what is no longer looked at only turns grey', () => {
    const found: RiskStep = {
      day: '2026-02-01',
      cause: 'new-resource',
      from: undefined,
      to: 'open',
      severityFrom: 'high',
      severityTo: 'high',
      findings: 9,
    };
    const lost: RiskStep = { ...found, day: '2026-02-02', cause: 'not-looked-at', from: 'open', to: 'not-looked-at' };
    const levels = riskDays([found, lost]).map(({ level }) => [sumOf(level.active), sumOf(level.notLookedAt)]);
    expect(levels).toEqual([
      [9, 0],
      [9, 9],
    ]);
  });

  test('counts no cause that moves nothing', () => {
    const still = { severityFrom: 'low', severityTo: 'low', findings: 4 } as const;
    expect(
      riskDays([
        { day: '2026-02-01', cause: 'other', from: 'open', to: 'open', ...still },
        { day: '2026-02-01', cause: 'gone', from: 'fixed', to: 'gone', ...still },
      ]),
    ).toEqual([{ day: '2026-02-01', level: NO_RISK, causes: [] }]);
  });
});

test.each([
  ['first-seen', 'knowledge', 'new-knowledge'],
  ['first-seen', 'software', 'new-software'],
  ['first-seen', 'resource', 'new-resource'],
  ['first-seen', undefined, 'new-finding'],
  ['severity-changed', 'policy', 'policy'],
  ['severity-changed', 'exploited since term', 'exploitation'],
  ['severity-changed', 'exposed term', 'exposure'],
  ['severity-changed', 'loaded term', 'loaded'],
  ['severity-changed', 'score term', 'decision'],
  ['severity-changed', undefined, 'decision'],
  ['sight-lost', undefined, 'not-looked-at'],
  ['owner-changed', undefined, 'other'],
] as const)('%s by %s is told as %s', (cause, by, told) => {
  expect(riskCause(cause, by)).toBe(told);
});

test('a day’s mends are whole parts of 420, a finding’s share the inverse of its days', () => {
  const one = { critical: 0, high: 0, medium: 0, low: 7, informational: 7 };
  expect(paceOf(one)).toBe(0);
  for (const severity of ['critical', 'high', 'medium'] as const) {
    expect(paceOf({ ...one, [severity]: TERM_DAYS[severity] })).toBe(PACE_UNITS);
  }
});

test('moves put together are moves made one after the other', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), fc.array(step, { maxLength: 20 }), (first, second) => {
      expect(afterMoves(afterMoves(NO_RISK, first), second)).toEqual(effectOf([...first, ...second]));
    }),
    { numRuns: 50 },
  );
});
