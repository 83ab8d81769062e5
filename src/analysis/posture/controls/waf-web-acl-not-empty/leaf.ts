import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const wafWebAclNotEmpty = defineControl({
  id: 'waf-web-acl-not-empty',
  subject: 'AWS::WAFv2::WebACL',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'WAF.10' },
    { catalogue: 'aws-fsbp', id: 'WAF.10' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'config', id: 'wafv2-webacl-not-empty' },
  ],
  fix: { id: 'waf-web-acl-not-empty', per: 'account' },
  effort: 'hours',
  needs: ['AWS::WAFv2::WebACL'],
  facts: ['Rules'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/waf-controls.html#waf-10', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/waf/latest/APIReference/API_WebACL.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws wafv2 update-web-acl --name <name> --scope REGIONAL --id <id> --lock-token <token> --default-action Allow={} --visibility-config file://visibility.json --rules file://rules.json',
    terraform: `resource "aws_wafv2_web_acl" "this" {
  rule {
    name     = "common"
    priority = 0
  }
}`,
  },
  texts: TEXTS,
  judge: (acl) => {
    const { Rules, PreProcessFirewallManagerRuleGroups, PostProcessFirewallManagerRuleGroups } = acl.configuration;
    // Those of Firewall Manager work too, and stand beside the rules.
    const lists = [Rules, PreProcessFirewallManagerRuleGroups, PostProcessFirewallManagerRuleGroups];
    return lists.some((list) => (list ?? []).length > 0) ? MET : failAt(acl, 'empty', ['Rules']);
  },
});
