import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CollectResult, collect } from '#estate/collection';
import { COLLECTORS } from '#estate/collectors';
import type { Kind } from '#estate/model';
import { createAwsAccess } from '#platform/aws';
import { type MemorySink, memorySink } from '../support/memory-sink.ts';
import { startMoto } from '../support/moto.ts';
import {
  buildMotoOrganization,
  MOTO_CREDENTIALS,
  MOTO_HOME,
  MOTO_ROLE,
  type MotoOrganization,
} from '../support/moto-organization.ts';
import { patientClock } from './run-leaf.ts';

/** What is built here; databases, buckets and platforms have tests of their own. */
const IDS =
  /^(organization-|identity-center$|iam-|cloudtrail-key-events$|ec2-instances$|lambda-functions$|s3-buckets$)/;

const moto = await startMoto();

describe.skipIf(typeof moto === 'string')(
  `collecting from moto, which needs Python${typeof moto === 'string' ? ` (${moto})` : ''}`,
  () => {
    let organization: MotoOrganization;
    let sink: MemorySink;
    let result: CollectResult;

    beforeAll(async () => {
      if (typeof moto === 'string') return;
      organization = await buildMotoOrganization(moto.endpoint);
      process.env.AWS_ACCESS_KEY_ID = MOTO_CREDENTIALS.accessKeyId;
      process.env.AWS_SECRET_ACCESS_KEY = MOTO_CREDENTIALS.secretAccessKey;
      process.env.AWS_ENDPOINT_URL = moto.endpoint;
      const aws = createAwsAccess({ region: 'us-east-1', roleName: MOTO_ROLE, maxAttempts: 1, clock: patientClock });
      sink = memorySink();
      result = await collect({
        aws,
        sink,
        scope: { regions: ['us-east-1', 'eu-west-1'] },
        clock: patientClock,
        signal: new AbortController().signal,
        collectors: COLLECTORS.filter(({ id }) => IDS.test(id)),
      });
      aws.close();
    });
    afterAll(async () => {
      if (typeof moto !== 'string') await moto.stop();
    });

    const items = (accountId: string, kind: Kind) => {
      const part = sink.part(accountId, 'global', kind);
      expect(part?.completeness, `${accountId} ${kind}`).toEqual({ state: 'complete' });
      return (part?.items ?? []).map((item) => item.configuration as Record<string, unknown>);
    };

    it('finds the home account and its five members, in place and with tags', () => {
      const ids = organization.accounts.map((account) => account.id);
      expect(result.homeAccountId).toBe(MOTO_HOME);
      expect(result.accountIds).toEqual([MOTO_HOME, ...ids].toSorted());
      const listed = sink.part(MOTO_HOME, 'global', 'AWS::Organizations::Account');
      expect(listed?.items).toHaveLength(6);
      for (const { id, name, ouId } of organization.accounts) {
        expect(listed?.items.find((item) => item.resourceId === id)).toMatchObject({
          resourceName: name,
          tags: { Owner: `${name}-team` },
          configuration: { ParentId: ouId },
        });
      }
      expect(items(MOTO_HOME, 'AWS::Organizations::OrganizationalUnit').map((unit) => unit.Name)).toEqual(
        expect.arrayContaining(['Workloads', 'Production', 'Sandbox']),
      );
      expect(items(MOTO_HOME, 'AWS::Organizations::Root')).toMatchObject([{ Id: organization.rootId }]);
    });

    it('sees exactly the users and keys that were made, in the state they were made in', () => {
      for (const { id, users, keys } of organization.accounts) {
        expect(items(id, 'AWS::IAM::User').map((user) => user.UserName)).toEqual(users);
        const seen = items(id, 'AWS::IAM::AccessKey').map((key) => ({
          id: key.AccessKeyId,
          user: key.UserName,
          status: key.Status,
          used: (key.LastUsed as { LastUsedDate?: string }).LastUsedDate !== undefined,
        }));
        expect(new Set(seen)).toEqual(new Set(keys));
      }
    });

    it('reads the credential report of every account', () => {
      for (const { id, users } of organization.accounts) {
        const [report] = items(id, 'AWS::IAM::CredentialReport');
        const lines = String(report?.Content).trim().split('\n');
        expect(lines[0]).toMatch(/^user,arn,user_creation_time,password_enabled/);
        for (const user of users) expect(lines.some((line) => line.startsWith(`${user},`))).toBe(true);
      }
    });

    it('sees MFA devices, groups, roles, policies, password policies and buckets', () => {
      const [people, security] = ['people', 'security'].map(
        (name) => organization.accounts.find((account) => account.name === name)?.id ?? '',
      ) as [string, string];
      expect(items(people, 'AWS::IAM::MFADevice')).toMatchObject([{ UserName: 'hanako' }]);
      expect(items(people, 'AWS::IAM::PasswordPolicy')).toEqual([]);
      expect(items(security, 'AWS::IAM::Group')).toMatchObject([{ GroupName: 'auditors' }]);
      expect(items(security, 'AWS::IAM::Role').map((role) => role.RoleName)).toContain('audit');
      expect(items(security, 'AWS::IAM::Policy')).toMatchObject([{ Arn: `arn:aws:iam::${security}:policy/read` }]);
      expect(items(security, 'AWS::IAM::PasswordPolicy')).toMatchObject([{ MinimumPasswordLength: 16 }]);
      expect(items(security, 'AWS::S3::Bucket')).toMatchObject([{ Name: `trail-of-${security}` }]);
    });

    it('says failed where moto implements nothing, and complete everywhere else', () => {
      const gaps = sink.parts.filter((part) => part.completeness.state !== 'complete');
      const told = gaps.map(({ kind, completeness: { state, reason } }) => `${kind} ${state} ${reason?.code}`);
      expect([...new Set(told)].toSorted()).toEqual([
        'AWS::CloudTrail::KeyEvent failed UnreadableAnswer',
        'AWS::IAM::OrganizationsFeatures failed UnreadableAnswer',
        'AWS::IAM::ServiceSpecificCredential failed UnreadableAnswer',
      ]);
      const withUsedActiveKeys = organization.accounts.filter(({ keys }) =>
        keys.some((key) => key.used && key.status === 'Active'),
      );
      const blind = gaps.filter((part) => part.kind === 'AWS::CloudTrail::KeyEvent').map((part) => part.accountId);
      expect(blind.toSorted()).toEqual(withUsedActiveKeys.map((account) => account.id).toSorted());
    });
  },
);
