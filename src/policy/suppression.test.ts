import { describe, expect, test } from 'vitest';
import { instant } from '#kernel';
import { type AccountFacts, unknownAccount } from './conditions.ts';
import { DEFAULT_POLICY } from './defaults.ts';
import { dueDate } from './due.ts';
import type { IgnoreEntry, Policy } from './policy.ts';
import { suppressionFor } from './suppression.ts';

const AT = instant('2026-11-23T09:00:00Z');
const ACCOUNT: AccountFacts = {
  id: '111122223333',
  ouPath: ['Sandbox'],
  ouIds: ['r-1', 'ou-sand'],
  tags: { stage: 'dev' },
};
const VERDICT = { rule: 'r', resource: { arn: 'arn:aws:iam::111122223333:user/anna', tags: { app: 'shop' } } };

const entry = (conditions: Partial<IgnoreEntry>): IgnoreEntry => ({
  id: 'e',
  reason: 'because',
  approvedBy: 'CISO',
  until: '2026-12-31',
  ...conditions,
});
const policyWith = (...ignore: IgnoreEntry[]): Policy => ({ ...DEFAULT_POLICY, ignore });
const holds = (conditions: Partial<IgnoreEntry>, at = AT) =>
  suppressionFor(VERDICT, ACCOUNT, policyWith(entry(conditions)), { at }) !== undefined;

describe('suppressionFor', () => {
  test('carries who, why and until when, the end being exclusive', () => {
    expect(suppressionFor(VERDICT, ACCOUNT, policyWith(entry({ rule: 'r' })), { at: AT })).toEqual({
      reason: 'because',
      approvedBy: 'CISO',
      until: '2027-01-01T00:00:00.000Z',
      entry: 'e',
    });
  });

  test.each([
    ['its rule', { rule: 'r' }, true],
    ['another rule that begins alike', { rule: 'r1' }, false],
    ['its account', { accounts: ['111122223333'] }, true],
    ['another account', { accounts: ['111122223334'] }, false],
    ['its OU', { ous: ['Sandbox'] }, true],
    ['the root above it', { ous: ['r-1'] }, true],
    ['another OU', { ous: ['Sand'] }, false],
    ['a tag of the resource', { tag: { key: 'app', value: 'shop' } }, true],
    ['a tag of the account', { tag: { key: 'stage' } }, true],
    ['a tag of another value', { tag: { key: 'app', value: 'blog' } }, false],
    ['a pattern', { resource: 'arn:aws:iam::*:user/an*' }, true],
    ['a pattern that does not fit', { resource: 'arn:aws:iam::*:role/*' }, false],
    ['all conditions together', { rule: 'r', ous: ['Sandbox'], resource: '*anna' }, true],
    ['one of several that does not hold', { rule: 'r', ous: ['Prod'], resource: '*anna' }, false],
  ])('holds for %s: %#', (_, conditions, expected) => {
    expect(holds(conditions)).toBe(expected);
  });

  test('holds to the end of its last day and no longer', () => {
    expect(holds({ rule: 'r' }, instant('2026-12-31T23:59:59.999Z'))).toBe(true);
    expect(holds({ rule: 'r' }, instant('2027-01-01T00:00:00Z'))).toBe(false);
  });

  test('the first entry that holds is named; expired ones are passed over', () => {
    const policy = policyWith(
      entry({ id: 'old', rule: 'r', until: '2026-11-22' }),
      entry({ id: 'new', rule: 'r' }),
      entry({ id: 'later', rule: 'r' }),
    );
    expect(suppressionFor(VERDICT, ACCOUNT, policy, { at: AT })?.entry).toBe('new');
  });

  test('a switched-off rule has the reason of the entry and no end', () => {
    const policy = { ...DEFAULT_POLICY, disabledRules: [{ rule: 'r', reason: 'not ours' }] };
    const suppression = suppressionFor(VERDICT, unknownAccount('1'), policy, { at: AT });
    expect(suppression).toMatchObject({ reason: 'not ours', entry: 'disabledRules/r' });
    expect(suppression?.until.slice(0, 4)).toBe('9999');
  });
});

test('dueDate counts the days of the severity from the opening', () => {
  expect(dueDate('critical', AT, {}, ACCOUNT, DEFAULT_POLICY)).toBe('2026-11-26T09:00:00.000Z');
  expect(dueDate('informational', AT, {}, ACCOUNT, DEFAULT_POLICY)).toBe('2027-11-23T09:00:00.000Z');
});
