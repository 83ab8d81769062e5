import { CloudWatchLogsClient, paginateDescribeMetricFilters } from '@aws-sdk/client-cloudwatch-logs';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';

export const logMetricFilters = defineCollector({
  id: 'log-metric-filters',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeMetricFilters.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: ['AWS::Logs::MetricFilter'],
  permissions: ['logs:DescribeMetricFilters'],
  async *collect({ client, target, signal }) {
    const paging = { client: client(CloudWatchLogsClient), pageSize: 50 };
    for await (const page of paginateDescribeMetricFilters(paging, {}, { abortSignal: signal })) {
      for (const filter of page.metricFilters ?? []) {
        const id = `${filter.logGroupName ?? ''}:${filter.filterName ?? ''}`;
        yield item('AWS::Logs::MetricFilter', stored(filter), target, { id });
      }
    }
  },
});
