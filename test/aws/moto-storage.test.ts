import { AccountClient, PutAlternateContactCommand } from '@aws-sdk/client-account';
import { CreateRoleCommand, IAMClient, UpdateAccountPasswordPolicyCommand } from '@aws-sdk/client-iam';
import {
  CreateBucketCommand,
  PutBucketLoggingCommand,
  PutBucketPolicyCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  CreateAccessPointCommand,
  PutPublicAccessBlockCommand as PutAccountBlockCommand,
  S3ControlClient,
} from '@aws-sdk/client-s3-control';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect } from '#estate/collection';
import { COLLECTORS } from '#estate/collectors';
import type { Kind } from '#estate/model';
import { createAwsAccess } from '#platform/aws';
import { type MemorySink, memorySink } from '../support/memory-sink.ts';
import { startMoto } from '../support/moto.ts';
import { MOTO_CREDENTIALS, MOTO_HOME, MOTO_ROLE } from '../support/moto-organization.ts';
import { patientClock } from './run-leaf.ts';

const REGION = 'eu-west-1';
const IDS = /^(s3-|account-|access-analyzers$|iam-account$|iam-authorization-details$)/;
const BLOCK = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };
const POLICY =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::shop/*"}]}';

const moto = await startMoto();

describe.skipIf(typeof moto === 'string')(
  `collecting buckets and accounts from moto, which needs Python${typeof moto === 'string' ? ` (${moto})` : ''}`,
  () => {
    let sink: MemorySink;

    beforeAll(async () => {
      if (typeof moto === 'string') return;
      await build(moto.endpoint);
      process.env.AWS_ACCESS_KEY_ID = MOTO_CREDENTIALS.accessKeyId;
      process.env.AWS_SECRET_ACCESS_KEY = MOTO_CREDENTIALS.secretAccessKey;
      process.env.AWS_ENDPOINT_URL = moto.endpoint;
      const aws = createAwsAccess({ region: REGION, roleName: MOTO_ROLE, maxAttempts: 1, clock: patientClock });
      sink = memorySink();
      const collectors = COLLECTORS.filter(({ id }) => IDS.test(id));
      const signal = new AbortController().signal;
      await collect({ aws, sink, scope: { regions: [REGION] }, clock: patientClock, signal, collectors });
      aws.close();
    });
    afterAll(async () => {
      if (typeof moto !== 'string') await moto.stop();
    });

    const items = (kind: Kind, region = 'global') => sink.part(MOTO_HOME, region, kind)?.items ?? [];

    it('sees what is set on buckets, and null where S3 says that there is none', () => {
      const [bare, shop] = items('AWS::S3::Bucket').toSorted((a, b) => (a.resourceId < b.resourceId ? -1 : 1));
      expect(bare?.configuration).toMatchObject({
        Name: 'bare',
        LoggingEnabled: null,
        LifecycleRules: null,
        ObjectLockConfiguration: null,
        Versioning: { Status: null, MFADelete: null },
      });
      expect(shop?.tags).toEqual({ Team: 'shop' });
      expect(shop?.configuration).toMatchObject({
        PublicAccessBlockConfiguration: { ...BLOCK, BlockPublicPolicy: false },
        Policy: POLICY,
        Versioning: { Status: 'Enabled' },
        LoggingEnabled: { TargetBucket: 'bare', TargetPrefix: 'shop/' },
      });
    });

    it('sees the block of the account, access points, contacts and identities', () => {
      expect(items('AWS::S3::AccountPublicAccessBlock').map(({ configuration }) => configuration)).toEqual([BLOCK]);
      expect(items('AWS::S3::AccessPoint', REGION).map(({ configuration }) => configuration)).toMatchObject([
        { Name: 'shop-point', Bucket: 'shop', PublicAccessBlockConfiguration: { BlockPublicAcls: true } },
      ]);
      expect(items('AWS::Account::AlternateContact').map(({ configuration }) => configuration)).toEqual([
        { AlternateContactType: 'SECURITY', EmailAddress: 'security@example.com', Title: 'CISO' },
      ]);
      expect(items('AWS::IAM::PasswordPolicy')).toMatchObject([{ configuration: { MinimumPasswordLength: 14 } }]);
      expect(items('AWS::IAM::Role').map(({ resourceName }) => resourceName)).toContain('deploy');
    });

    it('says failed where moto implements nothing, and complete everywhere else', () => {
      const gaps = sink.parts.filter(({ completeness }) => completeness.state !== 'complete');
      const told = gaps.map(({ kind, completeness: { state, reason } }) => `${kind} ${state} ${reason?.code}`);
      expect(told).toEqual(['AWS::AccessAnalyzer::Analyzer failed UnreadableAnswer']);
    });
  },
);

async function build(endpoint: string): Promise<void> {
  const site = { endpoint, region: REGION, credentials: MOTO_CREDENTIALS };
  const s3 = new S3Client({ ...site, forcePathStyle: true });
  const CreateBucketConfiguration = { LocationConstraint: REGION } as const;
  for (const Bucket of ['bare', 'shop']) await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration }));
  const Bucket = 'shop';
  const VersioningConfiguration = { Status: 'Enabled' } as const;
  await s3.send(
    new PutPublicAccessBlockCommand({
      Bucket,
      PublicAccessBlockConfiguration: { ...BLOCK, BlockPublicPolicy: false },
    }),
  );
  await s3.send(new PutBucketPolicyCommand({ Bucket, Policy: POLICY }));
  await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
  await s3.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: [{ Key: 'Team', Value: 'shop' }] } }));
  const LoggingEnabled = { TargetBucket: 'bare', TargetPrefix: 'shop/' };
  const delivery = {
    Effect: 'Allow',
    Principal: { Service: 'logging.s3.amazonaws.com' },
    Action: 's3:PutObject',
    Resource: 'arn:aws:s3:::bare/*',
  };
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [delivery] });
  await s3.send(new PutBucketPolicyCommand({ Bucket: 'bare', Policy }));
  await s3.send(new PutBucketLoggingCommand({ Bucket, BucketLoggingStatus: { LoggingEnabled } }));
  const control = new S3ControlClient(site);
  // The SDK would put the account before the numeric host.
  control.config.endpointProvider = () => ({ url: new URL(endpoint) });
  await control.send(new PutAccountBlockCommand({ AccountId: MOTO_HOME, PublicAccessBlockConfiguration: BLOCK }));
  await control.send(new CreateAccessPointCommand({ AccountId: MOTO_HOME, Name: 'shop-point', Bucket }));
  const person = { Name: 'Hanako', Title: 'CISO', EmailAddress: 'security@example.com', PhoneNumber: '+81' };
  await new AccountClient(site).send(new PutAlternateContactCommand({ ...person, AlternateContactType: 'SECURITY' }));
  const iam = new IAMClient(site);
  await iam.send(new UpdateAccountPasswordPolicyCommand({ MinimumPasswordLength: 14 }));
  const AssumeRolePolicyDocument = '{"Version":"2012-10-17","Statement":[]}';
  await iam.send(new CreateRoleCommand({ RoleName: 'deploy', AssumeRolePolicyDocument }));
}
