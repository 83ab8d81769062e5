import {
  ElastiCacheClient,
  paginateDescribeCacheClusters,
  paginateDescribeReplicationGroups,
} from '@aws-sdk/client-elasticache';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';

const CLUSTER = 'AWS::ElastiCache::CacheCluster';
const GROUP = 'AWS::ElastiCache::ReplicationGroup';

export const elasticacheClusters = defineCollector({
  id: 'elasticache-clusters',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DescribeCacheClusters.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DescribeReplicationGroups.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [CLUSTER, GROUP],
  permissions: ['elasticache:DescribeCacheClusters', 'elasticache:DescribeReplicationGroups'],
  async *collect({ client, target, finished, signal }) {
    const paging = { client: client(ElastiCacheClient), pageSize: 100 };
    for await (const page of paginateDescribeCacheClusters(paging, {}, { abortSignal: signal })) {
      for (const cluster of page.CacheClusters ?? []) yield item(CLUSTER, stored(cluster), target);
    }
    finished(CLUSTER);
    for await (const page of paginateDescribeReplicationGroups(paging, {}, { abortSignal: signal })) {
      for (const group of page.ReplicationGroups ?? []) yield item(GROUP, stored(group), target);
    }
  },
});
