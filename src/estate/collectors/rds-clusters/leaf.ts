import { paginateDescribeDBClusters, RDSClient } from '@aws-sdk/client-rds';
import { defineCollector } from '../contract.ts';
import { item, stored, tagsOf } from '../support/item.ts';

/** The largest page DescribeDBClusters gives. */
const PAGE_SIZE = 100;

export const rdsClusters = defineCollector({
  id: 'rds-clusters',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusters.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: ['AWS::RDS::DBCluster'],
  permissions: ['rds:DescribeDBClusters'],
  async *collect({ client, target, signal }) {
    const pages = paginateDescribeDBClusters(
      { client: client(RDSClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: signal },
    );
    for await (const page of pages) {
      for (const one of page.DBClusters ?? []) {
        yield item('AWS::RDS::DBCluster', stored(one), target, { tags: tagsOf({ Tags: one.TagList }) });
      }
    }
  },
});
