import { defineControl } from '../../contract.ts';
import { signIn } from '../../read/sample-events.ts';
import { judgeWatch, WATCH_ABSENT, WATCH_NEEDS } from '../../read/watched-events.ts';
import { TEXTS } from './texts.ts';

const EVENTS = [signIn({ errorMessage: 'Failed authentication', responseElements: { ConsoleLogin: 'Failure' } })];

export const alarmConsoleFailures = defineControl({
  id: 'alarm-console-failures',
  subject: 'account',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'CloudWatch.6' },
    { catalogue: 'cis-aws-3.0.0', id: '4.6' },
    { catalogue: 'cis-aws-5.0.0', id: '4.6' },
  ],
  fix: { id: 'alarm-console-failures', per: 'account' },
  effort: 'hours',
  needs: WATCH_NEEDS,
  facts: [],
  absent: WATCH_ABSENT,
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-6',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws logs put-metric-filter --log-group-name <log-group> --filter-name alarm-console-failures --metric-transformations metricName=alarm-console-failures,metricNamespace=Security,metricValue=1 --filter-pattern \'{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }\'',
    terraform: `resource "aws_cloudwatch_log_metric_filter" "this" {
  name           = "alarm-console-failures"
  log_group_name = "<log-group>"
  pattern        = "{ ($.eventName = ConsoleLogin) && ($.errorMessage = \\"Failed authentication\\") }"
  metric_transformation {
    name      = "alarm-console-failures"
    namespace = "Security"
    value     = "1"
  }
}`,
  },
  texts: TEXTS,
  judge: (place, look) => judgeWatch(place, look, EVENTS),
});
