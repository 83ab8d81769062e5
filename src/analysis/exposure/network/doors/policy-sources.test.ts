import { describe, expect, it } from 'vitest';
import { EVERY_ADDRESS, isEmpty, NO_ADDRESSES, parseCidrs, subtract } from '#analysis/addresses';
import { readPolicySources } from './policy-sources.ts';

const ACTION = 'execute-api:Invoke';

const allow = (more: object = {}) => ({
  Effect: 'Allow',
  Principal: '*',
  Action: ACTION,
  Resource: 'execute-api:/*',
  ...more,
});
const deny = (more: object = {}) => ({ ...allow(more), Effect: 'Deny' });
const read = (...statements: readonly object[]) =>
  readPolicySources({ Version: '2012-10-17', Statement: statements }, ACTION);
const office = parseCidrs(['198.51.100.0/24', '2001:db8::/32']) ?? NO_ADDRESSES;
const blocks = ['198.51.100.0/24', '2001:db8::/32'];

describe('the policy of a resource', () => {
  it.each([
    ['everybody', [allow()], EVERY_ADDRESS],
    ['the office only, by its Allow', [allow({ Condition: { IpAddress: { 'aws:SourceIp': blocks } } })], office],
    [
      'the office only, by its Deny',
      [allow(), deny({ Condition: { NotIpAddress: { 'aws:SourceIp': blocks } } })],
      office,
    ],
    [
      'everybody but the office',
      [allow(), deny({ Condition: { IpAddress: { 'aws:SourceIp': blocks } } })],
      subtract(EVERY_ADDRESS, office),
    ],
    [
      'nobody from outside a VPC, by its Deny',
      [allow(), deny({ Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } } })],
      NO_ADDRESSES,
    ],
    [
      'nobody from outside a VPC, by its Allow',
      [allow({ Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } } })],
      NO_ADDRESSES,
    ],
    [
      'everybody, while a Deny speaks of another action',
      [allow(), deny({ Action: 'execute-api:ManageConnections' })],
      EVERY_ADDRESS,
    ],
    [
      'everybody, while a Deny takes one path away',
      [allow(), deny({ Resource: 'execute-api:/prod/GET/admin' })],
      EVERY_ADDRESS,
    ],
    ['nobody, with a Deny for all', [allow(), deny()], NO_ADDRESSES],
  ])('admits %s', (_, statements, sources) => {
    expect(read(...statements)).toMatchObject({ sources, isUncertain: false });
  });

  it.each([
    ['an account', [allow({ Principal: { AWS: '111122223333' } })]],
    ['an organization', [allow({ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } })]],
  ])('that names %s admits nobody without a signature', (_, statements) => {
    const reading = read(...statements);
    expect(reading?.identities).toBe('some');
    expect(isEmpty(reading?.sources ?? EVERY_ADDRESS)).toBe(true);
  });

  it('that names a service admits no person', () => {
    expect(read(allow({ Principal: { Service: 'cloudfront.amazonaws.com' } }))).toMatchObject({
      identities: 'none',
      sources: NO_ADDRESSES,
    });
  });

  it.each([
    ['an Allow', [allow({ Condition: { StringEquals: { 'aws:UserAgent': 'x' } } })], NO_ADDRESSES],
    ['a Deny', [allow(), deny({ Condition: { StringLike: { 'aws:Referer': '*' } } })], EVERY_ADDRESS],
  ])('with a condition that says something else in %s leaves it open', (_, statements, sources) => {
    expect(read(...statements)).toMatchObject({ isUncertain: true, sources });
  });

  it.each([[undefined], ['{'], [{ Statement: [{ Effect: 'Maybe' }] }]])('%j is none', (policy) => {
    expect(readPolicySources(policy, ACTION)).toBeUndefined();
  });
});
