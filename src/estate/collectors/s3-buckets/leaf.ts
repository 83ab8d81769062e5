import { paginateListBuckets, S3Client } from '@aws-sdk/client-s3';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';

export const s3Buckets = defineCollector({
  id: 's3-buckets',
  sources: [{ url: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html', read: '2026-11-23' }],
  scope: 'account',
  kinds: ['AWS::S3::Bucket'],
  permissions: ['s3:ListAllMyBuckets'],
  async *collect({ client, target, signal }) {
    // Without a page size S3 answers one page and refuses accounts with more than 10,000 buckets.
    const pages = paginateListBuckets({ client: client(S3Client), pageSize: 1000 }, {}, { abortSignal: signal });
    for await (const page of pages) {
      for (const bucket of page.Buckets ?? []) yield item('AWS::S3::Bucket', stored(bucket), target);
    }
  },
});
