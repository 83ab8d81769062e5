import type {
  Bucket,
  Grant,
  LifecycleRule,
  LoggingEnabled,
  NotificationConfiguration,
  ObjectLockConfiguration,
  Owner,
  OwnershipControls,
  PublicAccessBlockConfiguration,
  ServerSideEncryptionConfiguration,
} from '@aws-sdk/client-s3';
import type { AccessPoint, GetAccessPointResult, MultiRegionAccessPointReport } from '@aws-sdk/client-s3-control';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const S3_KINDS = defineKinds({
  'AWS::S3::Bucket': {
    naming: 'config',
    scope: 'account',
    call: 's3:ListAllMyBuckets',
    answer: 'Buckets',
    id: 'Name',
    arnTemplate: 'arn:{partition}:s3:::{id}',
    name: 'Name',
  },
  /** The account's own setting. None of it is an answer without items; buckets answer under another name. */
  'AWS::S3::AccountPublicAccessBlock': {
    naming: 'config',
    scope: 'account',
    call: 's3:GetAccountPublicAccessBlock',
    answer: 'AccountPublicAccessBlockConfiguration',
    id: 'AccountId',
    arnTemplate: 'arn:{partition}:iam::{account}:root',
  },
  'AWS::S3::AccessPoint': {
    naming: 'config',
    scope: 'region',
    call: 's3:ListAccessPoints',
    answer: 'AccessPointList',
    id: 'Name',
    arn: 'AccessPointArn',
    name: 'Name',
  },
  'AWS::S3::MultiRegionAccessPoint': {
    naming: 'config',
    scope: 'account',
    call: 's3:ListMultiRegionAccessPoints',
    answer: 'AccessPoints',
    id: 'Name',
    arnTemplate: 'arn:{partition}:s3::{account}:accesspoint/{id}',
    name: 'Name',
    sign: 'Regions',
  },
});

/**
 * What is asked of each bucket, under the names of the SDK's answers. `null`: AWS said that there is none; a member that
 * is not there was not seen.
 */
export interface BucketDetails {
  PublicAccessBlockConfiguration?: Stored<PublicAccessBlockConfiguration> | null;
  /** The policy's JSON text. */
  Policy?: string | null;
  Owner?: Stored<Owner>;
  Grants?: Stored<Grant>[];
  OwnershipControls?: Stored<OwnershipControls> | null;
  ServerSideEncryptionConfiguration?: Stored<ServerSideEncryptionConfiguration> | null;
  /** GetBucketVersioning; both are null in a bucket that was never versioned. */
  Versioning?: { Status?: string | null; MFADelete?: string | null };
  LoggingEnabled?: Stored<LoggingEnabled> | null;
  /** `Rules` of GetBucketLifecycleConfiguration. */
  LifecycleRules?: Stored<LifecycleRule>[] | null;
  NotificationConfiguration?: Stored<NotificationConfiguration>;
  ObjectLockConfiguration?: Stored<ObjectLockConfiguration> | null;
}

export interface S3Configurations {
  'AWS::S3::Bucket': Stored<Bucket> & BucketDetails;
  'AWS::S3::AccountPublicAccessBlock': Stored<PublicAccessBlockConfiguration>;
  /** ListAccessPoints with what GetAccessPoint adds. */
  'AWS::S3::AccessPoint': Stored<AccessPoint> &
    Partial<Pick<Stored<GetAccessPointResult>, 'PublicAccessBlockConfiguration'>>;
  'AWS::S3::MultiRegionAccessPoint': Stored<MultiRegionAccessPointReport>;
}
