import { CloudWatchLogsClient, paginateDescribeLogGroups } from '@aws-sdk/client-cloudwatch-logs';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';

export const logGroups = defineCollector({
  id: 'log-groups',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: ['AWS::Logs::LogGroup'],
  permissions: ['logs:DescribeLogGroups'],
  async *collect({ client, target, signal }) {
    const paging = { client: client(CloudWatchLogsClient), pageSize: 50 };
    for await (const page of paginateDescribeLogGroups(paging, {}, { abortSignal: signal })) {
      for (const group of page.logGroups ?? []) yield item('AWS::Logs::LogGroup', stored(group), target);
    }
  },
});
