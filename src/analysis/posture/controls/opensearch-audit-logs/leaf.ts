import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const opensearchAuditLogs = defineControl({
  id: 'opensearch-audit-logs',
  subject: 'AWS::OpenSearch::Domain',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Opensearch.5' },
    { catalogue: 'aws-fsbp', id: 'Opensearch.5' },
    { catalogue: 'pci-dss-4.0.1', id: '10.2.1' },
    { catalogue: 'nist-800-53-r5', id: 'AU-12' },
    { catalogue: 'nist-800-53-r5', id: 'AU-2' },
    { catalogue: 'config', id: 'opensearch-audit-logging-enabled' },
  ],
  fix: { id: 'opensearch-audit-logs', per: 'account' },
  effort: 'hours',
  needs: ['AWS::OpenSearch::Domain'],
  facts: ['DomainId'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-5',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws opensearch update-domain-config --domain-name <domain> --log-publishing-options AUDIT_LOGS={CloudWatchLogsLogGroupArn=<log-group-arn>,Enabled=true}',
    terraform: `resource "aws_opensearch_domain" "this" {
  log_publishing_options {
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.search.arn
    log_type                 = "AUDIT_LOGS"
  }
}`,
  },
  texts: TEXTS,
  judge: (domain) =>
    domain.configuration.LogPublishingOptions?.AUDIT_LOGS?.Enabled === true
      ? MET
      : failAt(domain, 'off', ['LogPublishingOptions/AUDIT_LOGS'], { log: 'AUDIT_LOGS' }),
});
