import * as analyzer from '@aws-sdk/client-accessanalyzer';
import * as account from '@aws-sdk/client-account';
import * as s3 from '@aws-sdk/client-s3';
import * as s3control from '@aws-sdk/client-s3-control';
import type { OperationCall } from '../simulated-aws-services.ts';
import { SimulatedError } from '../simulated-aws-wire.ts';
import { numbered, pageOf } from './pages.ts';
import type { SimulatedService } from './service.ts';

const CREATED = new Date('2025-01-02T03:04:05Z');
const BLOCK = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };

/** The first bucket of an account has nothing of what S3 can say "none" of; the others have it all. */
const orNone = (error: string, answer: object) => (call: OperationCall) => {
  if (String(call.params['Bucket']).endsWith('-0')) throw new SimulatedError(error, 404);
  return answer;
};

export const STORAGE_SERVICES: readonly SimulatedService[] = [
  {
    signing: 's3',
    protocol: 's3',
    client: s3,
    operations: {
      GetPublicAccessBlock: orNone('NoSuchPublicAccessBlockConfiguration', { PublicAccessBlockConfiguration: BLOCK }),
      GetBucketPolicy: orNone('NoSuchBucketPolicy', { Policy: '{"Version":"2012-10-17","Statement":[]}' }),
      GetBucketAcl: () => ({
        Owner: { ID: 'owner' },
        Grants: [{ Grantee: { ID: 'owner', Type: 'CanonicalUser' }, Permission: 'FULL_CONTROL' }],
      }),
      GetBucketOwnershipControls: orNone('OwnershipControlsNotFoundError', {
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      }),
      GetBucketEncryption: orNone('ServerSideEncryptionConfigurationNotFoundError', {
        ServerSideEncryptionConfiguration: {
          Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false }],
        },
      }),
      GetBucketVersioning: () => ({ Status: 'Enabled' }),
      GetBucketLogging: () => ({ LoggingEnabled: { TargetBucket: 'logs', TargetPrefix: 'a/' } }),
      GetBucketLifecycleConfiguration: orNone('NoSuchLifecycleConfiguration', {
        Rules: [{ ID: 'all', Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 30 } }],
      }),
      GetBucketNotificationConfiguration: () => ({ EventBridgeConfiguration: {} }),
      GetObjectLockConfiguration: orNone('ObjectLockConfigurationNotFoundError', {
        ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' },
      }),
      GetBucketTagging: orNone('NoSuchTagSet', { TagSet: [{ Key: 'Team', Value: 'storage' }] }),
    },
  },
  {
    signing: 's3',
    protocol: 's3',
    client: s3control,
    operations: {
      GetPublicAccessBlock: () => ({ PublicAccessBlockConfiguration: BLOCK }),
      ListAccessPoints: (call) =>
        pageOf(
          call,
          'AccessPointList',
          numbered(call.account, 'point').map((Name) => ({
            Name,
            Bucket: `bucket-${call.account.id}-0`,
            NetworkOrigin: 'Internet',
            AccessPointArn: `arn:aws:s3:${call.region}:${call.account.id}:accesspoint/${Name}`,
          })),
        ),
      GetAccessPoint: ({ params }) => ({ Name: params['Name'], PublicAccessBlockConfiguration: BLOCK }),
      ListMultiRegionAccessPoints: (call) =>
        pageOf(
          call,
          'AccessPoints',
          numbered(call.account, 'everywhere').map((Name) => ({
            Name,
            Alias: `${Name}.mrap`,
            PublicAccessBlock: BLOCK,
            Status: 'READY',
            Regions: [{ Bucket: 'one', Region: 'us-east-1' }],
          })),
        ),
    },
  },
  {
    signing: 'account',
    protocol: 'rest-json',
    client: account,
    operations: {
      GetAlternateContact: ({ params }) => {
        const { AlternateContactType } = params;
        if (AlternateContactType === 'BILLING') throw new SimulatedError('ResourceNotFoundException', 404);
        const person = { Name: 'Hanako', Title: 'CISO', EmailAddress: 'security@example.com', PhoneNumber: '+81' };
        return { AlternateContact: { ...person, AlternateContactType } };
      },
    },
  },
  {
    signing: 'access-analyzer',
    protocol: 'rest-json',
    client: analyzer,
    operations: {
      ListAnalyzers: (call) =>
        pageOf(
          call,
          'analyzers',
          numbered(call.account, 'analyzer').map((name) => ({
            arn: `arn:aws:access-analyzer:${call.region}:${call.account.id}:analyzer/${name}`,
            name,
            type: 'ACCOUNT',
            status: 'ACTIVE',
            createdAt: CREATED.toISOString(),
            lastResourceAnalyzedAt: CREATED.toISOString(),
            tags: { Team: 'security' },
          })),
          { token: 'nextToken' },
        ),
    },
  },
];
