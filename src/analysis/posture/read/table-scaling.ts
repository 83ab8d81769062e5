import type { ConfigurationItem } from '#estate/model';

/** What a table's capacity is measured by, for reads and for writes. */
export const METRICS = ['ConsumedReadCapacityUnits', 'ConsumedWriteCapacityUnits'] as const;

/**
 * Tables whose capacity Application Auto Scaling follows, `<table> <metric>` each. A target tracking policy owns the
 * alarms that trigger it, and names itself and its table in their actions:
 * https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking.html (read 2026-11-26)
 */
export function scaledTables(alarms: readonly ConfigurationItem<'AWS::CloudWatch::Alarm'>[]): ReadonlySet<string> {
  const scaled = new Set<string>();
  for (const { configuration } of alarms) {
    const { Namespace, MetricName, ActionsEnabled, AlarmActions } = configuration;
    if (Namespace !== 'AWS/DynamoDB' || ActionsEnabled !== true) continue;
    for (const action of AlarmActions ?? []) {
      const table = /^arn:[^:]*:autoscaling:.*:resource\/dynamodb\/table\/([\w.-]+):policyName\//.exec(action)?.[1];
      if (table !== undefined && MetricName !== undefined) scaled.add(`${table} ${MetricName}`);
    }
  }
  return scaled;
}
