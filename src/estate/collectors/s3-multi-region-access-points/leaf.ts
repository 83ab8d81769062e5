import { paginateListMultiRegionAccessPoints, S3ControlClient } from '@aws-sdk/client-s3-control';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';

/**
 * Where the control plane of multi-region access points lives; other partitions have none.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/MrapOperations.html (read 2026-11-26)
 */
const HOME_REGION = 'us-west-2';

export const s3MultiRegionAccessPoints = defineCollector({
  id: 's3-multi-region-access-points',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_ListMultiRegionAccessPoints.html',
      read: '2026-11-26',
    },
  ],
  scope: 'account',
  kinds: ['AWS::S3::MultiRegionAccessPoint'],
  permissions: ['s3:ListMultiRegionAccessPoints'],
  async *collect({ client, absent, target, signal }) {
    if (target.partition !== 'aws') {
      absent('AWS::S3::MultiRegionAccessPoint', `the partition ${target.partition} has no multi-region access points`);
      return;
    }
    const pages = paginateListMultiRegionAccessPoints(
      { client: client(S3ControlClient, HOME_REGION) },
      { AccountId: target.accountId },
      { abortSignal: signal },
    );
    for await (const page of pages) {
      for (const point of page.AccessPoints ?? []) yield item('AWS::S3::MultiRegionAccessPoint', stored(point), target);
    }
  },
});
