import { defineControl } from '../../contract.ts';
import { callsOf } from '../../read/sample-events.ts';
import { judgeWatch, WATCH_ABSENT, WATCH_NEEDS } from '../../read/watched-events.ts';
import { TEXTS } from './texts.ts';

const EVENTS = [
  ...callsOf('ec2', 'DescribeInstances').map((event) => ({ ...event, errorCode: 'Client.UnauthorizedOperation' })),
  ...callsOf('iam', 'ListUsers').map((event) => ({ ...event, errorCode: 'AccessDenied' })),
];

export const alarmUnauthorizedCalls = defineControl({
  id: 'alarm-unauthorized-calls',
  subject: 'account',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'CloudWatch.2' },
    { catalogue: 'cis-aws-3.0.0', id: '4.1' },
    { catalogue: 'cis-aws-5.0.0', id: '4.1' },
  ],
  fix: { id: 'alarm-unauthorized-calls', per: 'account' },
  effort: 'hours',
  needs: WATCH_NEEDS,
  facts: [],
  absent: WATCH_ABSENT,
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-2',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws logs put-metric-filter --log-group-name <log-group> --filter-name alarm-unauthorized-calls --metric-transformations metricName=alarm-unauthorized-calls,metricNamespace=Security,metricValue=1 --filter-pattern \'{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }\'',
    terraform: `resource "aws_cloudwatch_log_metric_filter" "this" {
  name           = "alarm-unauthorized-calls"
  log_group_name = "<log-group>"
  pattern        = "{ ($.errorCode = \\"*UnauthorizedOperation\\") || ($.errorCode = \\"AccessDenied*\\") }"
  metric_transformation {
    name      = "alarm-unauthorized-calls"
    namespace = "Security"
    value     = "1"
  }
}`,
  },
  texts: TEXTS,
  judge: (place, look) => judgeWatch(place, look, EVENTS),
});
