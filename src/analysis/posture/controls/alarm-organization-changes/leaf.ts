import { defineControl } from '../../contract.ts';
import { callsOf } from '../../read/sample-events.ts';
import { judgeWatch, WATCH_ABSENT, WATCH_NEEDS } from '../../read/watched-events.ts';
import { TEXTS } from './texts.ts';

const EVENTS = [
  ...callsOf(
    'organizations',
    'AcceptHandshake',
    'AttachPolicy',
    'CreateAccount',
    'CreateOrganizationalUnit',
    'CreatePolicy',
    'DeclineHandshake',
    'DeleteOrganization',
    'DeleteOrganizationalUnit',
    'DeletePolicy',
    'DetachPolicy',
    'DisablePolicyType',
    'EnablePolicyType',
    'InviteAccountToOrganization',
    'LeaveOrganization',
    'MoveAccount',
    'RemoveAccountFromOrganization',
    'UpdatePolicy',
    'UpdateOrganizationalUnit',
  ),
];

export const alarmOrganizationChanges = defineControl({
  id: 'alarm-organization-changes',
  subject: 'account',
  severity: 'low',
  answers: [
    { catalogue: 'cis-aws-3.0.0', id: '4.15' },
    { catalogue: 'cis-aws-5.0.0', id: '4.15' },
  ],
  fix: { id: 'alarm-organization-changes', per: 'account' },
  effort: 'hours',
  needs: WATCH_NEEDS,
  facts: [],
  absent: WATCH_ABSENT,
  sources: [
    { url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws logs put-metric-filter --log-group-name <log-group> --filter-name alarm-organization-changes --metric-transformations metricName=alarm-organization-changes,metricNamespace=Security,metricValue=1 --filter-pattern \'{ ($.eventSource = "organizations.amazonaws.com") && (($.eventName = AcceptHandshake) || ($.eventName = AttachPolicy) || ($.eventName = CreateAccount) || ($.eventName = CreateOrganizationalUnit) || ($.eventName = CreatePolicy) || ($.eventName = DeclineHandshake) || ($.eventName = DeleteOrganization) || ($.eventName = DeleteOrganizationalUnit) || ($.eventName = DeletePolicy) || ($.eventName = DetachPolicy) || ($.eventName = DisablePolicyType) || ($.eventName = EnablePolicyType) || ($.eventName = InviteAccountToOrganization) || ($.eventName = LeaveOrganization) || ($.eventName = MoveAccount) || ($.eventName = RemoveAccountFromOrganization) || ($.eventName = UpdatePolicy) || ($.eventName = UpdateOrganizationalUnit)) }\'',
    terraform: `resource "aws_cloudwatch_log_metric_filter" "this" {
  name           = "alarm-organization-changes"
  log_group_name = "<log-group>"
  pattern        = "{ ($.eventSource = \\"organizations.amazonaws.com\\") && (($.eventName = AcceptHandshake) || ($.eventName = AttachPolicy) || ($.eventName = CreateAccount) || ($.eventName = CreateOrganizationalUnit) || ($.eventName = CreatePolicy) || ($.eventName = DeclineHandshake) || ($.eventName = DeleteOrganization) || ($.eventName = DeleteOrganizationalUnit) || ($.eventName = DeletePolicy) || ($.eventName = DetachPolicy) || ($.eventName = DisablePolicyType) || ($.eventName = EnablePolicyType) || ($.eventName = InviteAccountToOrganization) || ($.eventName = LeaveOrganization) || ($.eventName = MoveAccount) || ($.eventName = RemoveAccountFromOrganization) || ($.eventName = UpdatePolicy) || ($.eventName = UpdateOrganizationalUnit)) }"
  metric_transformation {
    name      = "alarm-organization-changes"
    namespace = "Security"
    value     = "1"
  }
}`,
  },
  texts: TEXTS,
  judge: (place, look) => judgeWatch(place, look, EVENTS),
});
