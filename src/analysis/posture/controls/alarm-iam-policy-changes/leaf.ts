import { defineControl } from '../../contract.ts';
import { callsOf } from '../../read/sample-events.ts';
import { judgeWatch, WATCH_ABSENT, WATCH_NEEDS } from '../../read/watched-events.ts';
import { TEXTS } from './texts.ts';

const EVENTS = [
  ...callsOf(
    'iam',
    'DeleteGroupPolicy',
    'DeleteRolePolicy',
    'DeleteUserPolicy',
    'PutGroupPolicy',
    'PutRolePolicy',
    'PutUserPolicy',
    'CreatePolicy',
    'DeletePolicy',
    'CreatePolicyVersion',
    'DeletePolicyVersion',
    'AttachRolePolicy',
    'DetachRolePolicy',
    'AttachUserPolicy',
    'DetachUserPolicy',
    'AttachGroupPolicy',
    'DetachGroupPolicy',
  ),
];

export const alarmIamPolicyChanges = defineControl({
  id: 'alarm-iam-policy-changes',
  subject: 'account',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'CloudWatch.4' },
    { catalogue: 'cis-aws-3.0.0', id: '4.4' },
    { catalogue: 'cis-aws-5.0.0', id: '4.4' },
  ],
  fix: { id: 'alarm-iam-policy-changes', per: 'account' },
  effort: 'hours',
  needs: WATCH_NEEDS,
  facts: [],
  absent: WATCH_ABSENT,
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-4',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html', read: '2026-11-26' },
  ],
  code: {
    cli: "aws logs put-metric-filter --log-group-name <log-group> --filter-name alarm-iam-policy-changes --metric-transformations metricName=alarm-iam-policy-changes,metricNamespace=Security,metricValue=1 --filter-pattern '{ ($.eventName = DeleteGroupPolicy) || ($.eventName = DeleteRolePolicy) || ($.eventName = DeleteUserPolicy) || ($.eventName = PutGroupPolicy) || ($.eventName = PutRolePolicy) || ($.eventName = PutUserPolicy) || ($.eventName = CreatePolicy) || ($.eventName = DeletePolicy) || ($.eventName = CreatePolicyVersion) || ($.eventName = DeletePolicyVersion) || ($.eventName = AttachRolePolicy) || ($.eventName = DetachRolePolicy) || ($.eventName = AttachUserPolicy) || ($.eventName = DetachUserPolicy) || ($.eventName = AttachGroupPolicy) || ($.eventName = DetachGroupPolicy) }'",
    terraform: `resource "aws_cloudwatch_log_metric_filter" "this" {
  name           = "alarm-iam-policy-changes"
  log_group_name = "<log-group>"
  pattern        = "{ ($.eventName = DeleteGroupPolicy) || ($.eventName = DeleteRolePolicy) || ($.eventName = DeleteUserPolicy) || ($.eventName = PutGroupPolicy) || ($.eventName = PutRolePolicy) || ($.eventName = PutUserPolicy) || ($.eventName = CreatePolicy) || ($.eventName = DeletePolicy) || ($.eventName = CreatePolicyVersion) || ($.eventName = DeletePolicyVersion) || ($.eventName = AttachRolePolicy) || ($.eventName = DetachRolePolicy) || ($.eventName = AttachUserPolicy) || ($.eventName = DetachUserPolicy) || ($.eventName = AttachGroupPolicy) || ($.eventName = DetachGroupPolicy) }"
  metric_transformation {
    name      = "alarm-iam-policy-changes"
    namespace = "Security"
    value     = "1"
  }
}`,
  },
  texts: TEXTS,
  judge: (place, look) => judgeWatch(place, look, EVENTS),
});
