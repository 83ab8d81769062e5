import { describe, expect, test } from 'vitest';
import type { OrganizationDirectory } from '#estate/model';
import { addDays, instant } from '#kernel';
import { DEFAULT_POLICY } from '#policy';
import { bindPolicy } from './bind-policy.ts';

const AT = instant('2026-11-23T00:00:00Z');
const ACCOUNT = {
  id: '1',
  name: 'one',
  ouPath: ['Sandbox'],
  ouIds: ['r', 'ou'],
  tags: { Owner: 'blue' },
  isManagement: false,
};
const DIRECTORY: OrganizationDirectory = { accounts: new Map([['1', ACCOUNT]]) };
const ENTRY = { id: 'e', ous: ['Sandbox'], reason: 'r', approvedBy: 'b', until: '2026-12-01' };
const decisions = bindPolicy({ ...DEFAULT_POLICY, ignore: [ENTRY] }, DIRECTORY, AT, { rules: [] });
const resource = (accountId: string, tags = {}) => ({ accountId, arn: `arn:aws:iam::${accountId}:user/a`, tags });

describe('bindPolicy', () => {
  test('looks accounts up: the owner of untagged resources is found once, tagged ones have their own', () => {
    const proof = decisions.owner(resource('1'));
    expect(proof.owner).toBe('blue');
    expect(decisions.owner(resource('1'))).toBe(proof);
    expect(decisions.owner(resource('1', { team: 'red' })).owner).toBe('red');
  });

  test('an account nobody listed has the default owner and no exception by OU', () => {
    expect(decisions.owner(resource('2')).owner).toBe('security');
    expect(decisions.suppression('any', resource('2'))).toBeUndefined();
    expect(decisions.suppression('any', resource('1'))).toMatchObject({ entry: 'e' });
  });

  test('due dates are those of the policy', () => {
    expect(decisions.due('high', AT, resource('1'))).toBe(addDays(AT, 14));
  });
});
