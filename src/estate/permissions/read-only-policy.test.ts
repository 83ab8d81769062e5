import { describe, expect, test } from 'vitest';
import { memberRoleTemplate, readOnlyPolicy } from './index.ts';

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

  test('the member role is trusted only with the external id, which is never echoed', () => {
    const text = JSON.stringify(memberRoleTemplate(readOnlyPolicy(COLLECTORS), 'YaguraReadOnly', undefined));
    expect(text).toContain('"sts:ExternalId":{"Ref":"ExternalId"}');
    expect(text).toContain('"NoEcho":true');
    expect(text).not.toContain('"Default"');
  });
});
