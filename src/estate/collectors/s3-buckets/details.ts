import {
  GetBucketAclCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketNotificationConfigurationCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetObjectLockConfigurationCommand,
  GetPublicAccessBlockCommand,
  type S3Client,
  type Tag,
} from '@aws-sdk/client-s3';
import type { BucketDetails } from '../../model/index.ts';
import { stored } from '../support/item.ts';

/** What is asked of a bucket: members of its configuration, and its tags. */
type Answered = BucketDetails & { Tags?: Tag[] };

export interface Detail {
  readonly about: string;
  /** Members that become null when S3 answers with this error: there is none. */
  readonly none?: { readonly error: string; readonly members: Answered };
  readonly ask: (s3: S3Client, bucket: { Bucket: string }, options: { abortSignal: AbortSignal }) => Promise<Answered>;
}

/** A member that is missing from an answer although S3 has an error to say "none" was not seen: it is left out. */
export const DETAILS: readonly Detail[] = [
  {
    about: 'public access block',
    none: { error: 'NoSuchPublicAccessBlockConfiguration', members: { PublicAccessBlockConfiguration: null } },
    ask: async (s3, bucket, options) => {
      const { PublicAccessBlockConfiguration } = await s3.send(new GetPublicAccessBlockCommand(bucket), options);
      return seen({ PublicAccessBlockConfiguration });
    },
  },
  {
    about: 'policy',
    none: { error: 'NoSuchBucketPolicy', members: { Policy: null } },
    ask: async (s3, bucket, options) => {
      const { Policy } = await s3.send(new GetBucketPolicyCommand(bucket), options);
      return seen({ Policy });
    },
  },
  {
    about: 'access control list',
    ask: async (s3, bucket, options) => {
      const { Owner, Grants } = await s3.send(new GetBucketAclCommand(bucket), options);
      return seen({ Owner, Grants });
    },
  },
  {
    about: 'ownership controls',
    none: { error: 'OwnershipControlsNotFoundError', members: { OwnershipControls: null } },
    ask: async (s3, bucket, options) => {
      const { OwnershipControls } = await s3.send(new GetBucketOwnershipControlsCommand(bucket), options);
      return seen({ OwnershipControls });
    },
  },
  {
    about: 'default encryption',
    none: {
      error: 'ServerSideEncryptionConfigurationNotFoundError',
      members: { ServerSideEncryptionConfiguration: null },
    },
    ask: async (s3, bucket, options) => {
      const { ServerSideEncryptionConfiguration } = await s3.send(new GetBucketEncryptionCommand(bucket), options);
      return seen({ ServerSideEncryptionConfiguration });
    },
  },
  {
    about: 'versioning',
    ask: async (s3, bucket, options) => {
      const { Status, MFADelete } = await s3.send(new GetBucketVersioningCommand(bucket), options);
      return { Versioning: { Status: Status ?? null, MFADelete: MFADelete ?? null } };
    },
  },
  {
    about: 'server access logging',
    ask: async (s3, bucket, options) => {
      const { LoggingEnabled } = await s3.send(new GetBucketLoggingCommand(bucket), options);
      return { LoggingEnabled: LoggingEnabled === undefined ? null : stored(LoggingEnabled) };
    },
  },
  {
    about: 'lifecycle rules',
    none: { error: 'NoSuchLifecycleConfiguration', members: { LifecycleRules: null } },
    ask: async (s3, bucket, options) => {
      const { Rules } = await s3.send(new GetBucketLifecycleConfigurationCommand(bucket), options);
      return seen({ LifecycleRules: Rules });
    },
  },
  {
    about: 'event notifications',
    ask: async (s3, bucket, options) => {
      const { $metadata: _, ...rest } = await s3.send(new GetBucketNotificationConfigurationCommand(bucket), options);
      return seen({ NotificationConfiguration: rest });
    },
  },
  {
    about: 'object lock',
    none: { error: 'ObjectLockConfigurationNotFoundError', members: { ObjectLockConfiguration: null } },
    ask: async (s3, bucket, options) => {
      const { ObjectLockConfiguration } = await s3.send(new GetObjectLockConfigurationCommand(bucket), options);
      return seen({ ObjectLockConfiguration });
    },
  },
  {
    about: 'tags',
    none: { error: 'NoSuchTagSet', members: { Tags: [] } },
    ask: async (s3, bucket, options) => {
      const { TagSet } = await s3.send(new GetBucketTaggingCommand(bucket), options);
      return seen({ Tags: TagSet });
    },
  },
];

/** As stored: members that did not come are left out. */
function seen(members: object): Answered {
  return stored(members) as Answered;
}
