import { arnOf, daysAgo, here, HOME, isWeak, type Placed, type Scene } from './scene.ts';
import { maker } from './maker.ts';
import { TRAIL_LOG_GROUP } from './trails.ts';
import { type Watch, WATCHES } from './watches.ts';

interface LogGroup extends Placed {
  /** Kept for ever when absent. */
  readonly days?: number;
}

const LOG_GROUPS: readonly LogGroup[] = [
  { account: 'hinoki-management', name: TRAIL_LOG_GROUP, days: 400 },
  { account: 'shop-production', name: '/ecs/shop-web', days: 365 },
  { account: 'shop-production', name: '/ecs/shop-api', days: 365 },
  { account: 'shop-production', name: 'data-events', days: 400 },
  { account: 'shop-production', name: 'aws-waf-logs-shop', days: 400 },
  { account: 'shop-staging', name: '/ecs/shop-web', days: 365 },
  { account: 'shop-development', name: '/ecs/shop-web', days: 30 },
  { account: 'shop-development', name: '/aws/lambda/seed-data', days: 14 },
  { account: 'data-platform', name: 'data-events', days: 400 },
  { account: 'data-platform', name: '/aws/eks/analytics/cluster', days: 365 },
  { account: 'shared-services', name: '/gitlab/application', days: 365 },
  { account: 'network', name: '/vpc/flow', days: 400 },
  { account: 'logistics-acquired', name: 'edi', days: 90 },
  { account: 'sandbox-engineers', name: '/aws/lambda/demo' },
];

type AlarmFlaw = 'no-action' | 'off';

interface Alarm extends Placed<AlarmFlaw> {
  readonly namespace: string;
  readonly metric: string;
  readonly dimension?: readonly [name: string, value: string];
  readonly topic: string;
}

const ALARMS: readonly Alarm[] = [
  {
    account: 'shop-production',
    name: 'checkout-5xx',
    namespace: 'AWS/ApplicationELB',
    metric: 'HTTPCode_Target_5XX_Count',
    topic: 'on-call',
  },
  {
    account: 'shop-production',
    name: 'orders-db-storage',
    namespace: 'AWS/RDS',
    metric: 'FreeStorageSpace',
    topic: 'on-call',
  },
  {
    account: 'shop-staging',
    name: 'staging-5xx',
    namespace: 'AWS/ApplicationELB',
    metric: 'HTTPCode_Target_5XX_Count',
    topic: 'on-call',
    weak: [{ what: 'off', until: 5 }],
  },
  {
    account: 'shop-development',
    name: 'dev-cpu',
    namespace: 'AWS/EC2',
    metric: 'CPUUtilization',
    topic: 'on-call',
    weak: ['no-action'],
  },
  {
    account: 'data-platform',
    name: 'airflow-failures',
    namespace: 'Airflow',
    metric: 'TaskFailures',
    topic: 'on-call',
  },
  {
    account: 'shared-services',
    name: 'gitlab-disk',
    namespace: 'CWAgent',
    metric: 'disk_used_percent',
    topic: 'on-call',
  },
  ...(['Read', 'Write'] as const).map((half) => ({
    account: 'shop-production',
    name: `TargetTracking-table/prices-AlarmHigh-Consumed${half}CapacityUnits`,
    namespace: 'AWS/DynamoDB',
    metric: `Consumed${half}CapacityUnits`,
    dimension: ['TableName', 'prices'] as const,
    topic: '',
  })),
];

export const LOG_MAKERS = [
  maker('AWS::Logs::LogGroup', (scene) =>
    here(LOG_GROUPS, scene).map(({ name, days }) => ({
      logGroupName: name,
      logGroupArn: arnOf(scene, 'logs', `log-group:${name}`),
      arn: arnOf(scene, 'logs', `log-group:${name}:*`),
      creationTime: Date.parse(daysAgo(scene, 300)),
      logGroupClass: 'STANDARD',
      ...(days === undefined ? {} : { retentionInDays: days }),
    })),
  ),
  maker(
    'AWS::Logs::MetricFilter',
    (scene) =>
      isWatchRoom(scene)
        ? WATCHES.map(({ name, pattern }) => ({
            filterName: name,
            logGroupName: TRAIL_LOG_GROUP,
            filterPattern: pattern,
            metricTransformations: [{ metricName: name, metricNamespace: 'Hinoki/Security', metricValue: '1' }],
          }))
        : [],
    ({ logGroupName, filterName }) => `${logGroupName}:${filterName}`,
  ),
  maker('AWS::CloudWatch::Alarm', (scene) => [
    ...(isWatchRoom(scene) ? WATCHES.map((watch) => watchAlarm(watch, scene)) : []),
    ...here(ALARMS, scene).map((row) => alarm(row, scene)),
  ]),
  maker('AWS::CloudWatch::CompositeAlarm', () => []),
];

/** The organization's trail writes to one log group: the one place where alarms can watch all accounts. */
function isWatchRoom({ account, region }: Scene): boolean {
  return account.name === 'hinoki-management' && region === HOME;
}

function watchAlarm({ name, silent }: Watch, scene: Scene) {
  return {
    AlarmName: name,
    AlarmArn: arnOf(scene, 'cloudwatch', `alarm:${name}`),
    Namespace: 'Hinoki/Security',
    MetricName: name,
    ActionsEnabled: true,
    AlarmActions: [arnOf(scene, 'sns', silent ? 'security-archive' : 'security-alarms')],
    Threshold: 1,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold' as const,
    EvaluationPeriods: 1,
    Period: 300,
    Statistic: 'Sum' as const,
  };
}

function alarm(row: Alarm, scene: Scene) {
  const { name, namespace, metric, dimension, topic } = row;
  const scaling = `scalingPolicy:1:resource/dynamodb/table/${dimension?.[1]}:policyName/scale`;
  const action = topic === '' ? arnOf(scene, 'autoscaling', scaling) : arnOf(scene, 'sns', topic);
  return {
    AlarmName: name,
    AlarmArn: arnOf(scene, 'cloudwatch', `alarm:${name}`),
    Namespace: namespace,
    MetricName: metric,
    ...(dimension === undefined ? {} : { Dimensions: [{ Name: dimension[0], Value: dimension[1] }] }),
    ActionsEnabled: !isWeak(row, 'off', scene),
    AlarmActions: isWeak(row, 'no-action', scene) ? [] : [action],
    Threshold: 80,
    ComparisonOperator: 'GreaterThanThreshold' as const,
    EvaluationPeriods: 3,
    Period: 60,
    Statistic: 'Average' as const,
  };
}
