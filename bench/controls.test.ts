import { expect, it } from 'vitest';
import { type AnyControl, CONTROLS } from '#analysis/posture';
import { judgeAll } from './controls.ts';
import { controlsEstate } from './controls-estate.ts';

const ALL: readonly AnyControl[] = CONTROLS;

it('makes the same resources every time, of every kind that a control judges', () => {
  const [one, other] = [controlsEstate(500, 1), controlsEstate(500, 1)];
  expect(JSON.stringify([...one.byKind])).toBe(JSON.stringify([...other.byKind]));
  const judged = ALL.flatMap(({ subject }) => (subject === 'account' || subject === 'region' ? [] : [subject]));
  expect(judged.filter((kind) => !one.byKind.has(kind))).toEqual([]);
});

it('has every control judge something', async () => {
  const { asked, judgements, verdicts } = await judgeAll(controlsEstate(500, 1));
  expect(ALL.filter(({ id }) => (asked.get(id) ?? 0) === 0).map(({ id }) => id)).toEqual([]);
  expect(judgements).toBeGreaterThan(ALL.length);
  expect(verdicts).toBeGreaterThan(0);
});
