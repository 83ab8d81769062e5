import { expect, test } from 'vitest';
import { FIXES, RESTORE_SIGHT } from '#findings';
import { credentialEngine } from './credential-engine.ts';

test('every rule names a fix of the catalogue, and no fix is without a rule', () => {
  const known = FIXES.map(({ id }) => id).toSorted();
  const used = new Set([...credentialEngine.rules.map(({ fix }) => fix.id), RESTORE_SIGHT]);
  expect([...used].toSorted()).toEqual(known);
});

test('rules with one fix agree on what one action of it covers', () => {
  const per = new Map<string, Set<string>>();
  for (const { fix } of credentialEngine.rules) per.set(fix.id, (per.get(fix.id) ?? new Set()).add(fix.per));
  expect([...per.values()].every(({ size }) => size === 1)).toBe(true);
});
