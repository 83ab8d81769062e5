import { describe, expect, test } from 'vitest';
import type { RuleHead } from '#analysis';
import type { Completeness, Kind, OrganizationDirectory, Part, SnapshotReader } from '#estate/model';
import { instant } from '#kernel';
import { createSight } from './sight.ts';

const AT = instant('2026-11-23T00:00:00Z');
const HOME = '999999999999';
const HERE = '111111111111';
const COMPLETE: Completeness = { state: 'complete' };
const DENIED: Completeness = { state: 'denied', reason: { code: 'AccessDenied', detail: 'no' } };
const NOT_IN_USE: Completeness = { state: 'not-asked', reason: { code: 'NotInUse', detail: 'no organization' } };

const part = (accountId: string, kind: Kind, completeness: Completeness, region = 'global'): Part => ({
  accountId,
  region,
  kind,
  completeness,
  chunks: [],
  items: 0,
  provenance: { via: 'scan', calls: ['iam:ListUsers'] },
  capturedAt: AT,
});

const rule = (id: string, ...needs: Kind[]) => ({ id, needs }) as unknown as RuleHead;
const RULES = [
  rule('users', 'AWS::IAM::User', 'AWS::IAM::AccessKey'),
  rule('roots', 'AWS::IAM::OrganizationsFeatures'),
  rule('networks', 'AWS::EC2::VPC'),
];

function sightOf(parts: readonly Part[], disabled: readonly string[] = []) {
  const ids = [...new Set(parts.map(({ accountId }) => accountId))];
  const reader = { manifest: { homeAccountId: HOME, parts }, accountIds: () => ids } as unknown as SnapshotReader;
  const directory = { accounts: new Map([[HERE, {}]]) } as unknown as OrganizationDirectory;
  return createSight(reader, directory, RULES, (id) => disabled.includes(id));
}

describe('createSight', () => {
  test('complete: evidence points at each part that was read', () => {
    const { sight } = sightOf([part(HERE, 'AWS::IAM::User', COMPLETE), part(HERE, 'AWS::IAM::AccessKey', COMPLETE)]);
    expect(sight('users', HERE, 'global')).toMatchObject({
      complete: true,
      evidence: [
        { pointer: `AWS::IAM::User/${HERE}/global/#`, source: 'iam:ListUsers', observedAt: AT, value: 'complete' },
        { pointer: `AWS::IAM::AccessKey/${HERE}/global/#` },
      ],
    });
  });

  test.each<[string, Part[], string, string]>([
    [
      'denied',
      [part(HERE, 'AWS::IAM::User', COMPLETE), part(HERE, 'AWS::IAM::AccessKey', DENIED)],
      'AWS::IAM::AccessKey',
      'AccessDenied',
    ],
    ['failed without a reason', [part(HERE, 'AWS::IAM::User', { state: 'failed' })], 'AWS::IAM::User', 'failed'],
    ['partial', [part(HERE, 'AWS::IAM::User', { state: 'partial', missing: 1 })], 'AWS::IAM::User', 'partial'],
    ['never looked at', [part(HERE, 'AWS::IAM::User', COMPLETE)], 'AWS::IAM::AccessKey', 'NotAsked'],
  ])('%s: names what is missing and why', (_, parts, missing, reason) => {
    expect(sightOf(parts).sight('users', HERE, 'global')).toEqual({ complete: false, missing, reason });
  });

  test('what is not in use here was seen', () => {
    expect(
      sightOf([part(HOME, 'AWS::IAM::OrganizationsFeatures', NOT_IN_USE)]).sight('roots', HERE, 'global').complete,
    ).toBe(true);
  });

  test('kinds of the organization are looked for at the home account, those of a region in that region', () => {
    const parts = [
      part(HOME, 'AWS::IAM::OrganizationsFeatures', COMPLETE),
      part(HERE, 'AWS::EC2::VPC', COMPLETE, 'eu-west-1'),
      part(HERE, 'AWS::EC2::VPC', DENIED, 'us-east-1'),
    ];
    const { sight } = sightOf(parts);
    expect(sight('roots', HERE, 'global').complete).toBe(true);
    expect(sight('networks', HERE, 'eu-west-1').complete).toBe(true);
    expect(sight('networks', HERE, 'us-east-1').complete).toBe(false);
    expect(sight('networks', HERE, 'ap-south-1')).toMatchObject({ complete: false, reason: 'NotAsked' });
    expect(sight('networks', HERE, 'global').complete).toBe(false);
  });

  test('a rule that did not run has seen nothing', () => {
    const parts = [part(HERE, 'AWS::IAM::User', COMPLETE), part(HERE, 'AWS::IAM::AccessKey', COMPLETE)];
    expect(sightOf(parts, ['users']).sight('users', HERE, 'global')).toMatchObject({
      missing: 'rule',
      reason: 'RuleDisabled',
    });
    expect(sightOf(parts).sight('removed', HERE, 'global')).toMatchObject({ missing: 'rule', reason: 'RuleUnknown' });
  });

  test('only a complete list of accounts can tell that one has left', () => {
    const listed = sightOf([part(HOME, 'AWS::Organizations::Account', COMPLETE)]);
    expect(listed.hasLeft('222222222222')).toBe(true);
    expect(listed.sight('users', '222222222222', 'global').complete).toBe(true);
    expect(listed.hasLeft(HERE)).toBe(false);
    const denied = sightOf([part(HOME, 'AWS::Organizations::Account', DENIED)]);
    expect(denied.hasLeft('222222222222')).toBe(false);
    expect(denied.sight('users', '222222222222', 'global')).toMatchObject({ missing: 'AWS::Organizations::Account' });
  });
});
