import { describe, expect, it } from 'vitest';
import { addDays, type Instant, instant } from '#kernel';
import type { AccountCredentials, KeyRecord, PrincipalRecord } from '../inventory.ts';
import { answerControls } from './answer.ts';

const AS_OF = instant('2026-11-23T09:00:00Z');
const CITATION = { source: 'test', base: 'test#', observedAt: AS_OF };

function ago(days: number): Instant {
  return addDays(AS_OF, -days);
}

function principal(facts: Partial<PrincipalRecord>): PrincipalRecord {
  const resource = {
    arn: 'arn',
    type: 'AWS::IAM::User',
    id: 'x',
    name: 'x',
    accountId: '1',
    region: 'global',
    tags: {},
  };
  return {
    resource,
    isRoot: false,
    createdAt: 'unknown',
    password: false,
    passwordLastUsed: 'unknown',
    passwordChangedAt: 'unknown',
    mfa: false,
    keys: [],
    certificates: [],
    citation: CITATION,
    ...facts,
  };
}

function key(facts: Partial<KeyRecord>): KeyRecord {
  return { id: 'AKIA1', slot: 1, active: true, createdAt: ago(10), lastUsed: ago(1), citation: CITATION, ...facts };
}

function account(facts: Partial<AccountCredentials>): AccountCredentials {
  return {
    accountId: '111111111111',
    accountName: 'shop',
    isManagement: false,
    inOrganization: true,
    centralRootManagement: 'unknown',
    root: principal({ isRoot: true, mfa: true, password: true }),
    users: [],
    serviceCredentials: [],
    serverCertificates: [],
    keyUses: 'unknown',
    keyUsesWhole: false,
    partial: [],
    oddities: [],
    ...facts,
  };
}

function answer(control: string, facts: Partial<AccountCredentials>): string {
  const found = answerControls(account(facts), AS_OF).find((one) => one.control === control);
  return found ? `${found.status} ${found.passed}/${found.failed}/${found.unknown}` : 'no such control';
}

const withKey = (facts: Partial<KeyRecord>) => ({ users: [principal({ keys: [key(facts)] })] });
const withUser = (facts: Partial<PrincipalRecord>) => ({ users: [principal(facts)] });

describe('answerControls', () => {
  it('answers each control with its catalogue and account', () => {
    const answers = answerControls(account({}), AS_OF);
    expect(answers.map(({ catalogue, control }) => `${catalogue} ${control}`)).toEqual([
      'security-hub IAM.3',
      'security-hub IAM.4',
      'security-hub IAM.5',
      'security-hub IAM.8',
      'security-hub IAM.9',
      'security-hub IAM.22',
      'security-hub IAM.26',
      'config access-keys-rotated',
      'trusted-advisor IAM Access Key Rotation',
    ]);
    expect(new Set(answers.map(({ accountId }) => accountId))).toEqual(new Set(['111111111111']));
  });

  it.each([
    ['IAM.3', 'a young key', withKey({ createdAt: ago(90) }), 'PASSED 1/0/0'],
    ['IAM.3', 'an old key', withKey({ createdAt: ago(91) }), 'FAILED 0/1/0'],
    ['IAM.3', 'an old inactive key', withKey({ active: false, createdAt: ago(900) }), 'PASSED 1/0/0'],
    ['IAM.3', 'a user without keys', withUser({}), 'PASSED 1/0/0'],
    ['IAM.3', 'no users', {}, 'NO_DATA 0/0/0'],
    ['IAM.3', 'keys that were not seen', withUser({ keys: 'unknown' }), 'UNKNOWN 0/0/1'],
    [
      'IAM.3',
      'an old key among keys not seen',
      withUser({ keys: [key({ createdAt: ago(900) })], keysPartial: true }),
      'FAILED 0/1/0',
    ],
    ['IAM.3', 'users that were not seen', { users: 'unknown' }, 'UNKNOWN 0/0/1'],
    ['IAM.3', 'users seen in part', { ...withUser({}), partial: ['users'] }, 'UNKNOWN 1/0/1'],
    ['access-keys-rotated', 'an old key', withKey({ createdAt: ago(91) }), 'FAILED 0/1/0'],
    [
      'IAM Access Key Rotation',
      'keys, not users',
      withUser({ keys: [key({}), key({ createdAt: ago(91) })] }),
      'FAILED 1/1/0',
    ],
    [
      'IAM Access Key Rotation',
      'a key activated lately',
      withKey({ createdAt: ago(900), rotatedAt: ago(5) }),
      'PASSED 1/0/0',
    ],
    ['IAM Access Key Rotation', 'inactive keys', withKey({ active: false }), 'NO_DATA 0/0/0'],
    ['IAM.4', 'no root key', {}, 'PASSED 1/0/0'],
    ['IAM.4', 'an inactive root key', { root: principal({ keys: [key({ active: false })] }) }, 'FAILED 0/1/0'],
    ['IAM.4', 'root not seen', { root: 'unknown' }, 'UNKNOWN 0/0/1'],
    ['IAM.5', 'no password', withUser({}), 'PASSED 1/0/0'],
    ['IAM.5', 'password without MFA', withUser({ password: true }), 'FAILED 0/1/0'],
    ['IAM.5', 'password not seen, no MFA', withUser({ password: 'unknown' }), 'UNKNOWN 0/0/1'],
    ['IAM.8', 'unused for 90 days', withKey({ lastUsed: ago(90) }), 'FAILED 0/1/0'],
    ['IAM.8', 'unused for 60 days', withKey({ lastUsed: ago(60) }), 'PASSED 1/0/0'],
    ['IAM.22', 'unused for 60 days', withKey({ lastUsed: ago(60) }), 'FAILED 0/1/0'],
    ['IAM.22', 'never used and old', withKey({ lastUsed: 'never', createdAt: ago(50) }), 'FAILED 0/1/0'],
    ['IAM.22', 'never used and new', withKey({ lastUsed: 'never', createdAt: ago(3) }), 'PASSED 1/0/0'],
    ['IAM.22', 'a password that is not used', withUser({ password: true, passwordLastUsed: ago(50) }), 'FAILED 0/1/0'],
    [
      'IAM.22',
      'a password set and never used',
      withUser({ password: true, passwordLastUsed: 'never', passwordChangedAt: ago(50) }),
      'FAILED 0/1/0',
    ],
    ['IAM.22', 'a use that was not seen', withKey({ lastUsed: 'unknown' }), 'UNKNOWN 0/0/1'],
    ['IAM.9', 'root without MFA', { root: principal({ password: true }) }, 'FAILED 0/1/0'],
    ['IAM.9', 'root without credentials', { root: principal({}) }, 'NO_DATA 0/0/0'],
    ['IAM.26', 'no certificates', {}, 'NO_DATA 0/0/0'],
    ['IAM.26', 'certificates not seen', { serverCertificates: 'unknown' }, 'UNKNOWN 0/0/1'],
  ] as const)('%s: %s', (control, _what, facts, expected) => {
    expect(answer(control, facts as Partial<AccountCredentials>)).toBe(expected);
  });

  it('IAM.26: an expired and a valid certificate', () => {
    const { resource } = principal({});
    const serverCertificates = [ago(1), ago(-1)].map((expiresAt) => ({ resource, expiresAt, citation: CITATION }));
    expect(answer('IAM.26', { serverCertificates })).toBe('FAILED 1/1/0');
  });
});
