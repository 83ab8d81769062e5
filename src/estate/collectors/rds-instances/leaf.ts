import { paginateDescribeDBInstances, RDSClient } from '@aws-sdk/client-rds';
import { defineCollector } from '../contract.ts';
import { item, stored, tagsOf } from '../support/item.ts';

/** The largest page DescribeDBInstances gives. */
const PAGE_SIZE = 100;

export const rdsInstances = defineCollector({
  id: 'rds-instances',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: ['AWS::RDS::DBInstance'],
  permissions: ['rds:DescribeDBInstances'],
  async *collect({ client, target, signal }) {
    const pages = paginateDescribeDBInstances(
      { client: client(RDSClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: signal },
    );
    for await (const page of pages) {
      for (const one of page.DBInstances ?? []) {
        yield item('AWS::RDS::DBInstance', stored(one), target, { tags: tagsOf({ Tags: one.TagList }) });
      }
    }
  },
});
