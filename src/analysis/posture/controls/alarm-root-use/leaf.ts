import { defineControl } from '../../contract.ts';
import { callsOf, signIn } from '../../read/sample-events.ts';
import { judgeWatch, WATCH_ABSENT, WATCH_NEEDS } from '../../read/watched-events.ts';
import { TEXTS } from './texts.ts';

const EVENTS = [
  ...callsOf('iam', 'CreateUser').map((event) => ({
    ...event,
    userIdentity: { type: 'Root', accountId: '000000000000' },
  })),
  signIn({ userIdentity: { type: 'Root', accountId: '000000000000' }, additionalEventData: { MFAUsed: 'Yes' } }),
];

export const alarmRootUse = defineControl({
  id: 'alarm-root-use',
  subject: 'account',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'CloudWatch.1' },
    { catalogue: 'cis-aws-3.0.0', id: '4.3' },
    { catalogue: 'cis-aws-5.0.0', id: '4.3' },
  ],
  fix: { id: 'alarm-root-use', per: 'account' },
  effort: 'hours',
  needs: WATCH_NEEDS,
  facts: [],
  absent: WATCH_ABSENT,
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-1',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws logs put-metric-filter --log-group-name <log-group> --filter-name alarm-root-use --metric-transformations metricName=alarm-root-use,metricNamespace=Security,metricValue=1 --filter-pattern \'{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }\'',
    terraform: `resource "aws_cloudwatch_log_metric_filter" "this" {
  name           = "alarm-root-use"
  log_group_name = "<log-group>"
  pattern        = "{ $.userIdentity.type = \\"Root\\" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != \\"AwsServiceEvent\\" }"
  metric_transformation {
    name      = "alarm-root-use"
    namespace = "Security"
    value     = "1"
  }
}`,
  },
  texts: TEXTS,
  judge: (place, look) => judgeWatch(place, look, EVENTS),
});
