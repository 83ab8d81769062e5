import { describe, expect, test } from 'vitest';
import { COLLECTORS as ALL } from '../collectors/index.ts';
import {
  homePolicy,
  MANAGED_POLICIES_PER_ROLE,
  MANAGED_POLICY_SIZE,
  memberRoleTemplate,
  policySize,
  readOnlyPolicy,
  splitPolicy,
} from './index.ts';

const COLLECTORS = [
  { permissions: ['iam:ListUsers', 'iam:GetUser'] },
  { permissions: ['sso-directory:ListUsers', 'iam:ListUsers'] },
];

describe('estate/permissions', () => {
  test('allows each declared action once, sorted, one statement per service', () => {
    expect(readOnlyPolicy(COLLECTORS).Statement).toEqual([
      { Sid: 'ReadIam', Effect: 'Allow', Action: ['iam:GetUser', 'iam:ListUsers'], Resource: '*' },
      { Sid: 'ReadSsoDirectory', Effect: 'Allow', Action: ['sso-directory:ListUsers'], Resource: '*' },
    ]);
  });

  test('who runs it may assume the one role in the members and no other', () => {
    const { Statement } = homePolicy(readOnlyPolicy(COLLECTORS), 'security/Watch', 'aws');
    expect(Statement.at(-1)).toEqual({
      Sid: 'AssumeMemberRole',
      Effect: 'Allow',
      Action: ['sts:AssumeRole'],
      Resource: 'arn:aws:iam::*:role/security/Watch',
    });
  });

  test('the whole policy fits into the managed policies a role takes, and the member role has them all', () => {
    const policy = readOnlyPolicy(ALL);
    const parts = splitPolicy(policy);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.length).toBeLessThanOrEqual(MANAGED_POLICIES_PER_ROLE);
    expect(parts.every((part) => policySize(part) <= MANAGED_POLICY_SIZE)).toBe(true);
    expect(parts.flatMap(({ Statement }) => Statement)).toEqual(policy.Statement);
    const template = memberRoleTemplate(policy, 'YaguraReadOnly', undefined);
    const managed = Object.fromEntries(
      parts.map((PolicyDocument, index) => [`ReadOnlyPolicy${index + 1}`, { Properties: { PolicyDocument } }]),
    );
    expect(template).toMatchObject({ Resources: managed });
    expect(template).toMatchObject({
      Resources: { YaguraRole: { Properties: { ManagedPolicyArns: Object.keys(managed).map((Ref) => ({ Ref })) } } },
    });
  });

  test('the member role is trusted only with the external id, which is never echoed', () => {
    const text = JSON.stringify(memberRoleTemplate(readOnlyPolicy(COLLECTORS), 'YaguraReadOnly', undefined));
    expect(text).toContain('"sts:ExternalId":{"Ref":"ExternalId"}');
    expect(text).toContain('"NoEcho":true');
    expect(text).not.toContain('"Default"');
    expect(text).toContain('"RoleName":"YaguraReadOnly","Path":"/"');
    const pathed = JSON.stringify(memberRoleTemplate(readOnlyPolicy(COLLECTORS), 'security/Watch', 'ext-12345'));
    expect(pathed).toContain('"RoleName":"Watch","Path":"/security/"');
  });
});
