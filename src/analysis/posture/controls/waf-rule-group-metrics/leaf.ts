import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const wafRuleGroupMetrics = defineControl({
  id: 'waf-rule-group-metrics',
  subject: 'AWS::WAFv2::RuleGroup',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'WAF.12' },
    { catalogue: 'aws-fsbp', id: 'WAF.12' },
    { catalogue: 'nist-800-53-r5', id: 'AU-12' },
    { catalogue: 'config', id: 'wafv2-rulegroup-logging-enabled' },
  ],
  fix: { id: 'waf-rule-group-metrics', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::WAFv2::RuleGroup'],
  facts: ['VisibilityConfig.CloudWatchMetricsEnabled', 'Rules', 'Rules[].VisibilityConfig.CloudWatchMetricsEnabled'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/waf-controls.html#waf-12', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/waf/latest/APIReference/API_RuleGroup.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws wafv2 update-rule-group --name <name> --scope REGIONAL --id <id> --lock-token <token> --visibility-config file://visibility.json --rules file://rules.json',
    terraform: `resource "aws_wafv2_rule_group" "this" {
  visibility_config {
    cloudwatch_metrics_enabled = true
  }
}`,
  },
  texts: TEXTS,
  judge: (group) => {
    const { VisibilityConfig, Rules } = group.configuration;
    if (VisibilityConfig?.CloudWatchMetricsEnabled !== true) return failAt(group, 'no-metrics', ['VisibilityConfig']);
    const index = (Rules ?? []).findIndex((rule) => rule.VisibilityConfig?.CloudWatchMetricsEnabled !== true);
    return index === -1 ? MET : failAt(group, 'rule-without-metrics', [`Rules/${index}/VisibilityConfig`]);
  },
});
