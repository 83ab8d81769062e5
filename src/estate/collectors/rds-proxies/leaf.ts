import { paginateDescribeDBProxies, RDSClient } from '@aws-sdk/client-rds';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';

export const rdsProxies = defineCollector({
  id: 'rds-proxies',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBProxies.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: ['AWS::RDS::DBProxy'],
  permissions: ['rds:DescribeDBProxies'],
  async *collect({ client, target, signal }) {
    const pages = paginateDescribeDBProxies({ client: client(RDSClient) }, {}, { abortSignal: signal });
    for await (const page of pages) {
      for (const one of page.DBProxies ?? []) yield item('AWS::RDS::DBProxy', stored(one), target);
    }
  },
});
