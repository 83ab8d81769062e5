import * as cloudtrail from '@aws-sdk/client-cloudtrail';
import * as cloudwatch from '@aws-sdk/client-cloudwatch';
import * as logs from '@aws-sdk/client-cloudwatch-logs';
import * as config from '@aws-sdk/client-config-service';
import type { OperationCall } from '../simulated-aws-services.ts';
import { numbered, pageOf } from './pages.ts';
import type { SimulatedService } from './service.ts';

const CREATED = new Date('2025-01-02T03:04:05Z');

/** Trails of every region, shown in every region: all of them record everywhere. */
function trails({ account, organization }: OperationCall): cloudtrail.Trail[] {
  return numbered(account, 'trail').map((Name) => ({
    Name,
    TrailARN: `arn:aws:cloudtrail:${organization.regions[0]}:${account.id}:trail/${Name}`,
    HomeRegion: organization.regions[0],
    IsMultiRegionTrail: true,
    S3BucketName: `logs-${account.id}`,
  }));
}

function alarms(call: OperationCall, prefix: string): { AlarmName: string; AlarmArn: string }[] {
  return numbered(call.account, prefix).map((AlarmName) => ({
    AlarmName,
    AlarmArn: `arn:aws:cloudwatch:${call.region}:${call.account.id}:alarm:${AlarmName}`,
  }));
}

export const LOGGING_SERVICES: readonly SimulatedService[] = [
  {
    signing: 'cloudtrail',
    protocol: 'json',
    client: cloudtrail,
    operations: {
      DescribeTrails: (call) => ({ trailList: trails(call) }),
      GetTrailStatus: () => ({ IsLogging: true, LatestDeliveryTime: CREATED }),
      GetEventSelectors: ({ params }) => ({
        TrailARN: params.TrailName,
        EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true, DataResources: [] }],
      }),
    },
  },
  {
    signing: 'config',
    protocol: 'json',
    client: config,
    operations: {
      DescribeConfigurationRecorders: () => ({
        ConfigurationRecorders: [
          { name: 'default', recordingGroup: { allSupported: true, includeGlobalResourceTypes: true } },
        ],
      }),
      DescribeConfigurationRecorderStatus: () => ({
        ConfigurationRecordersStatus: [{ name: 'default', recording: true, lastStatus: 'SUCCESS' }],
      }),
      DescribeDeliveryChannels: () => ({ DeliveryChannels: [{ name: 'default', s3BucketName: 'logs' }] }),
      DescribeDeliveryChannelStatus: () => ({
        DeliveryChannelsStatus: [{ name: 'default', configHistoryDeliveryInfo: { lastStatus: 'SUCCESS' } }],
      }),
    },
  },
  {
    signing: 'monitoring',
    protocol: 'json',
    client: cloudwatch,
    operations: {
      DescribeAlarms: (call) => {
        const all = [
          ...alarms(call, 'metric').map((alarm) => ['MetricAlarms', alarm] as const),
          ...alarms(call, 'composite').map((alarm) => ['CompositeAlarms', alarm] as const),
        ];
        const { items, next } = call.page(all, call.params.NextToken);
        const lists: Record<string, object[]> = { MetricAlarms: [], CompositeAlarms: [] };
        for (const [list, alarm] of items) lists[list]?.push(alarm);
        return { ...lists, ...(next === undefined ? {} : { NextToken: next }) };
      },
    },
  },
  {
    signing: 'logs',
    protocol: 'json',
    client: logs,
    operations: {
      DescribeLogGroups: (call) =>
        pageOf(
          call,
          'logGroups',
          numbered(call.account, 'group').map((logGroupName) => ({
            logGroupName,
            logGroupArn: `arn:aws:logs:${call.region}:${call.account.id}:log-group:${logGroupName}`,
            retentionInDays: 30,
          })),
          { token: 'nextToken' },
        ),
      DescribeMetricFilters: (call) =>
        pageOf(
          call,
          'metricFilters',
          numbered(call.account, 'group').map((logGroupName) => ({ filterName: 'same-name', logGroupName })),
          { token: 'nextToken' },
        ),
    },
  },
];
