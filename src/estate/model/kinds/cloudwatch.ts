import type { CompositeAlarm, MetricAlarm } from '@aws-sdk/client-cloudwatch';
import type { LogGroup, MetricFilter } from '@aws-sdk/client-cloudwatch-logs';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const CLOUDWATCH_KINDS = defineKinds({
  'AWS::CloudWatch::Alarm': {
    naming: 'config',
    scope: 'region',
    call: 'cloudwatch:DescribeAlarms',
    answer: 'MetricAlarms',
    id: 'AlarmName',
    arn: 'AlarmArn',
    name: 'AlarmName',
  },
  'AWS::CloudWatch::CompositeAlarm': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'cloudwatch:DescribeAlarms',
    answer: 'CompositeAlarms',
    id: 'AlarmName',
    arn: 'AlarmArn',
    name: 'AlarmName',
  },
  'AWS::Logs::LogGroup': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'logs:DescribeLogGroups',
    answer: 'logGroups',
    id: 'logGroupName',
    arn: 'logGroupArn',
    arnTemplate: 'arn:{partition}:logs:{region}:{account}:log-group:{id}',
    name: 'logGroupName',
  },
  /** Its name is its own within a log group only: the id is `<log group>:<filter>`. */
  'AWS::Logs::MetricFilter': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'logs:DescribeMetricFilters',
    answer: 'metricFilters',
    id: 'filterName',
    arnTemplate: 'arn:{partition}:logs:{region}:{account}:metric-filter:{id}',
    name: 'filterName',
  },
});

export interface CloudWatchConfigurations {
  'AWS::CloudWatch::Alarm': Stored<MetricAlarm>;
  'AWS::CloudWatch::CompositeAlarm': Stored<CompositeAlarm>;
  'AWS::Logs::LogGroup': Stored<LogGroup>;
  'AWS::Logs::MetricFilter': Stored<MetricFilter>;
}
