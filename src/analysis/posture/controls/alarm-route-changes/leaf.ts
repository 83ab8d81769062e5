import { defineControl } from '../../contract.ts';
import { callsOf } from '../../read/sample-events.ts';
import { judgeWatch, WATCH_ABSENT, WATCH_NEEDS } from '../../read/watched-events.ts';
import { TEXTS } from './texts.ts';

const EVENTS = [
  ...callsOf(
    'ec2',
    'CreateRoute',
    'CreateRouteTable',
    'ReplaceRoute',
    'ReplaceRouteTableAssociation',
    'DeleteRouteTable',
    'DeleteRoute',
    'DisassociateRouteTable',
  ),
];

export const alarmRouteChanges = defineControl({
  id: 'alarm-route-changes',
  subject: 'account',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'CloudWatch.13' },
    { catalogue: 'cis-aws-3.0.0', id: '4.13' },
    { catalogue: 'cis-aws-5.0.0', id: '4.13' },
  ],
  fix: { id: 'alarm-route-changes', per: 'account' },
  effort: 'hours',
  needs: WATCH_NEEDS,
  facts: [],
  absent: WATCH_ABSENT,
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-13',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws logs put-metric-filter --log-group-name <log-group> --filter-name alarm-route-changes --metric-transformations metricName=alarm-route-changes,metricNamespace=Security,metricValue=1 --filter-pattern \'{ ($.eventSource = "ec2.amazonaws.com") && (($.eventName = CreateRoute) || ($.eventName = CreateRouteTable) || ($.eventName = ReplaceRoute) || ($.eventName = ReplaceRouteTableAssociation) || ($.eventName = DeleteRouteTable) || ($.eventName = DeleteRoute) || ($.eventName = DisassociateRouteTable)) }\'',
    terraform: `resource "aws_cloudwatch_log_metric_filter" "this" {
  name           = "alarm-route-changes"
  log_group_name = "<log-group>"
  pattern        = "{ ($.eventSource = \\"ec2.amazonaws.com\\") && (($.eventName = CreateRoute) || ($.eventName = CreateRouteTable) || ($.eventName = ReplaceRoute) || ($.eventName = ReplaceRouteTableAssociation) || ($.eventName = DeleteRouteTable) || ($.eventName = DeleteRoute) || ($.eventName = DisassociateRouteTable)) }"
  metric_transformation {
    name      = "alarm-route-changes"
    namespace = "Security"
    value     = "1"
  }
}`,
  },
  texts: TEXTS,
  judge: (place, look) => judgeWatch(place, look, EVENTS),
});
