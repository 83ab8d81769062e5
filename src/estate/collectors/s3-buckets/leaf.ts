import { type Bucket, paginateListBuckets, S3Client } from '@aws-sdk/client-s3';
import { type Collected, type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently } from '../support/concurrently.ts';
import { isAwsError } from '../support/errors.ts';
import { item, stored, tagsOf } from '../support/item.ts';
import { DETAILS, type Detail } from './details.ts';

const KIND = 'AWS::S3::Bucket';

/** Every bucket with what decides who reads and writes it, each asked in the region where it lies. */
export const s3Buckets = defineCollector({
  id: 's3-buckets',
  sources: [
    { url: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html',
      read: '2026-11-26',
    },
  ],
  scope: 'account',
  kinds: [KIND],
  permissions: [
    's3:ListAllMyBuckets',
    's3:GetBucketPublicAccessBlock',
    's3:GetBucketPolicy',
    's3:GetBucketAcl',
    's3:GetBucketOwnershipControls',
    's3:GetEncryptionConfiguration',
    's3:GetBucketVersioning',
    's3:GetBucketLogging',
    's3:GetLifecycleConfiguration',
    's3:GetBucketNotification',
    's3:GetBucketObjectLockConfiguration',
    's3:GetBucketTagging',
  ],
  async *collect(context) {
    // Without a page size S3 answers one page, no regions, and refuses accounts with more than 10,000 buckets.
    const pages = paginateListBuckets(
      { client: context.client(S3Client), pageSize: 1000 },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      yield* await concurrently(page.Buckets ?? [], (bucket) => withDetails(context, bucket));
    }
  },
});

async function withDetails(context: CollectorContext, bucket: Bucket): Promise<Collected> {
  const s3 = context.client(S3Client, bucket.BucketRegion);
  const answers = await concurrently(DETAILS, (detail) => askDetail(context, s3, bucket.Name ?? '', detail));
  const { Tags, ...details } = Object.assign({}, ...answers);
  return item(KIND, { ...stored(bucket), ...details }, context.target, { tags: tagsOf({ Tags }) });
}

function askDetail({ attempt, signal }: CollectorContext, s3: S3Client, Bucket: string, { about, none, ask }: Detail) {
  return attempt(KIND, `${about} of ${Bucket}`, async () => {
    try {
      return await ask(s3, { Bucket }, { abortSignal: signal });
    } catch (error) {
      if (none === undefined || !isAwsError(error, none.error)) throw error;
      return none.members;
    }
  });
}
