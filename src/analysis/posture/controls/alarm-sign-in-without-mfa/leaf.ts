import { defineControl } from '../../contract.ts';
import { signIn } from '../../read/sample-events.ts';
import { judgeWatch, WATCH_ABSENT, WATCH_NEEDS } from '../../read/watched-events.ts';
import { TEXTS } from './texts.ts';

const EVENTS = [signIn({})];

export const alarmSignInWithoutMfa = defineControl({
  id: 'alarm-sign-in-without-mfa',
  subject: 'account',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'CloudWatch.3' },
    { catalogue: 'cis-aws-3.0.0', id: '4.2' },
    { catalogue: 'cis-aws-5.0.0', id: '4.2' },
  ],
  fix: { id: 'alarm-sign-in-without-mfa', per: 'account' },
  effort: 'hours',
  needs: WATCH_NEEDS,
  facts: [],
  absent: WATCH_ABSENT,
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-3',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws logs put-metric-filter --log-group-name <log-group> --filter-name alarm-sign-in-without-mfa --metric-transformations metricName=alarm-sign-in-without-mfa,metricNamespace=Security,metricValue=1 --filter-pattern \'{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }\'',
    terraform: `resource "aws_cloudwatch_log_metric_filter" "this" {
  name           = "alarm-sign-in-without-mfa"
  log_group_name = "<log-group>"
  pattern        = "{ ($.eventName = \\"ConsoleLogin\\") && ($.additionalEventData.MFAUsed != \\"Yes\\") }"
  metric_transformation {
    name      = "alarm-sign-in-without-mfa"
    namespace = "Security"
    value     = "1"
  }
}`,
  },
  texts: TEXTS,
  judge: (place, look) => judgeWatch(place, look, EVENTS),
});
