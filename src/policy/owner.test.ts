import { describe, expect, test } from 'vitest';
import type { AccountFacts } from './conditions.ts';
import { DEFAULT_POLICY } from './defaults.ts';
import { findOwner } from './owner.ts';
import type { OwnerRule, Policy } from './policy.ts';

const ACCOUNT: AccountFacts = {
  id: '111122223333',
  ouPath: ['Workloads', 'Production'],
  ouIds: ['r-root', 'ou-work', 'ou-prod'],
  tags: {},
};

const policyWith = (owners: readonly OwnerRule[]): Policy => ({ ...DEFAULT_POLICY, owners });
const find = (owners: readonly OwnerRule[], tags = {}, account = ACCOUNT) =>
  findOwner({ tags }, account, policyWith(owners));

describe('findOwner', () => {
  test('the resource tag wins and later stages are not tried', () => {
    const proof = find([{ owner: 'by-account', accounts: [ACCOUNT.id] }], { team: 'blue', Owner: 'red' });
    expect(proof).toEqual({ owner: 'red', hops: [{ by: 'tag', pointer: 'resource tag Owner', hit: true }] });
  });

  test('then the account tag; what was tried before is recorded as no hit', () => {
    const proof = find([], {}, { ...ACCOUNT, tags: { team: ' green ' } });
    expect(proof.owner).toBe('green');
    expect(proof.hops).toEqual([
      { by: 'tag', pointer: 'resource tags Owner, owner, team', hit: false },
      { by: 'account', pointer: 'account 111122223333 tag team', hit: true },
    ]);
  });

  test('an empty tag is no owner, nor is a name of the prototype', () => {
    expect(find([], { Owner: '  ' }).owner).toBe('security');
    expect(findOwner({ tags: {} }, ACCOUNT, { ...DEFAULT_POLICY, ownerTags: ['constructor'] }).owner).toBe('security');
  });

  test('among owner rules tag goes before account, account before OU, whatever their order', () => {
    const rules: OwnerRule[] = [
      { owner: 'by-ou', ous: ['Workloads'] },
      { owner: 'by-account', accounts: [ACCOUNT.id] },
      { owner: 'by-tag', tag: { key: 'app', value: 'shop' } },
    ];
    expect(find(rules, { app: 'shop' })).toMatchObject({
      owner: 'by-tag',
      hops: [{}, {}, { pointer: 'policy owners[2]' }],
    });
    expect(find(rules, { app: 'other' }).owner).toBe('by-account');
    expect(find(rules, {}, { ...ACCOUNT, id: '999999999999' }).owner).toBe('by-ou');
  });

  test.each([
    [['Workloads', 'Workloads/Production'], 'Workloads/Production'],
    [['Workloads/Production', 'Workloads'], 'Workloads/Production'],
    [['r-root', 'ou-work'], 'ou-work'],
    [['ou-prod', 'Workloads'], 'ou-prod'],
    [['r-root'], 'r-root'],
    [['Production', 'Work', 'Workloads/Prod'], 'security'],
  ])('of OU rules %j the nearest wins: %s', (ous, owner) => {
    expect(find(ous.map((ou) => ({ owner: ou, ous: [ou] }))).owner).toBe(owner);
  });

  test('of two rules on the same OU the first of the file wins', () => {
    expect(
      find([
        { owner: 'first', ous: ['ou-prod'] },
        { owner: 'second', ous: ['Workloads/Production'] },
      ]).owner,
    ).toBe('first');
  });

  test('all conditions of a rule must hold', () => {
    const rule: OwnerRule = { owner: 'x', tag: { key: 'app' }, accounts: [ACCOUNT.id], ous: ['Sandbox'] };
    expect(find([rule], { app: 'a' }).owner).toBe('security');
    expect(find([{ ...rule, ous: ['Workloads'] }], { app: 'a' }).owner).toBe('x');
  });

  test('without any hit the default owner stands at the end of all stages tried', () => {
    const proof = find([
      { owner: 'a', tag: { key: 'app' } },
      { owner: 'b', accounts: ['000000000000'] },
      { owner: 'c', ous: ['Sandbox'] },
    ]);
    expect(proof.hops.map(({ by, hit }) => `${by}:${hit}`)).toEqual([
      'tag:false',
      'account:false',
      'tag:false',
      'account:false',
      'ou:false',
      'default:true',
    ]);
  });
});
