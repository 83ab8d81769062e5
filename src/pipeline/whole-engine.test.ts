import { expect, test } from 'vitest';
import { controlFixes } from '#analysis/posture';
import { FIXES } from '#findings';
import { wholeEngine } from './whole-engine.ts';

test('every rule names a fix that a catalogue words', () => {
  const known = new Set([...FIXES, ...controlFixes()].map(({ id }) => id));
  expect(wholeEngine.rules.filter(({ fix }) => !known.has(fix.id)).map(({ id }) => id)).toEqual([]);
});

test('rules with one fix agree on what one action of it covers', () => {
  const per = new Map<string, Set<string>>();
  for (const { fix } of wholeEngine.rules) per.set(fix.id, (per.get(fix.id) ?? new Set()).add(fix.per));
  expect([...per].filter(([, ways]) => ways.size > 1)).toEqual([]);
});

test('no id belongs to two rules', () => {
  const ids = wholeEngine.rules.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
