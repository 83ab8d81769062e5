import { describe, expect, it } from 'vitest';
import { SCOPE_KINDS, scopeOf } from './scopes.ts';

const FINDING = {
  rule: 'access-key-rotation',
  accountId: '111122223333',
  resourceArn: 'arn:aws:iam::111122223333:user/ci',
  tags: { Env: 'prod', Team: 'web' },
};

describe('the scope of an exception around a finding', () => {
  it.each([
    ['resource-rule', { rule: FINDING.rule, resource: FINDING.resourceArn }],
    ['account-rule', { rule: FINDING.rule, accounts: ['111122223333'] }],
    ['tag-rule', { rule: FINDING.rule, tag: { key: 'Team', value: 'web' } }],
    ['ou-rule', { rule: FINDING.rule, ous: ['Workloads/Production'] }],
    ['rule', { rule: FINDING.rule }],
    ['resource', { resource: FINDING.resourceArn }],
  ] as const)('of the kind %s names what it covers', (kind, expected) => {
    expect(scopeOf(kind, FINDING, { tag: 'Team=web', ouPath: ['Workloads', 'Production'] })).toEqual(expected);
  });

  it('is not there for a tag or a unit that the finding does not have', () => {
    const bare = { ...FINDING, tags: {} };
    const there = SCOPE_KINDS.filter((kind) => scopeOf(kind, bare, { tag: '', ouPath: [] }) !== undefined);
    expect(there).toEqual(['resource-rule', 'account-rule', 'rule', 'resource']);
  });
});
