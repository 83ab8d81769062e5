import { CloudWatchClient, paginateDescribeAlarms } from '@aws-sdk/client-cloudwatch';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';

/** Without the types DescribeAlarms leaves composite alarms out. */
export const cloudwatchAlarms = defineCollector({
  id: 'cloudwatch-alarms',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'],
  permissions: ['cloudwatch:DescribeAlarms'],
  async *collect({ client, target, signal }) {
    const pages = paginateDescribeAlarms(
      { client: client(CloudWatchClient), pageSize: 100 },
      { AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] },
      { abortSignal: signal },
    );
    for await (const page of pages) {
      for (const alarm of page.MetricAlarms ?? []) yield item('AWS::CloudWatch::Alarm', stored(alarm), target);
      for (const alarm of page.CompositeAlarms ?? []) {
        yield item('AWS::CloudWatch::CompositeAlarm', stored(alarm), target);
      }
    }
  },
});
