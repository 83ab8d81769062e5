import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const wafWebAclLogging = defineControl({
  id: 'waf-web-acl-logging',
  subject: 'AWS::WAFv2::WebACL',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'WAF.11' },
    { catalogue: 'pci-dss-4.0.1', id: '10.4.2' },
    { catalogue: 'nist-800-53-r5', id: 'AU-12' },
    { catalogue: 'config', id: 'wafv2-logging-enabled' },
  ],
  fix: { id: 'waf-web-acl-logging', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::WAFv2::WebACL'],
  facts: ['LoggingConfiguration'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/waf-controls.html#waf-11', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/waf/latest/developerguide/logging.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws wafv2 put-logging-configuration --logging-configuration ResourceArn=<web-acl>,LogDestinationConfigs=<destination>',
    terraform: `resource "aws_wafv2_web_acl_logging_configuration" "this" {
  resource_arn            = aws_wafv2_web_acl.this.arn
  log_destination_configs = [aws_cloudwatch_log_group.waf.arn]
}`,
  },
  texts: TEXTS,
  judge: (acl) => (acl.configuration.LoggingConfiguration === null ? failAt(acl, 'not-logged', ['Name']) : MET),
});
