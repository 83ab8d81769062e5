import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const opensearchErrorLogs = defineControl({
  id: 'opensearch-error-logs',
  subject: 'AWS::OpenSearch::Domain',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Opensearch.4' },
    { catalogue: 'aws-fsbp', id: 'Opensearch.4' },
    { catalogue: 'nist-800-53-r5', id: 'AU-12' },
    { catalogue: 'nist-800-53-r5', id: 'SI-4(20)' },
    { catalogue: 'config', id: 'opensearch-logs-to-cloudwatch' },
  ],
  fix: { id: 'opensearch-error-logs', per: 'account' },
  effort: 'hours',
  needs: ['AWS::OpenSearch::Domain'],
  facts: ['DomainId'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-4',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws opensearch update-domain-config --domain-name <domain> --log-publishing-options ES_APPLICATION_LOGS={CloudWatchLogsLogGroupArn=<log-group-arn>,Enabled=true}',
    terraform: `resource "aws_opensearch_domain" "this" {
  log_publishing_options {
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.search.arn
    log_type                 = "ES_APPLICATION_LOGS"
  }
}`,
  },
  texts: TEXTS,
  judge: (domain) =>
    domain.configuration.LogPublishingOptions?.ES_APPLICATION_LOGS?.Enabled === true
      ? MET
      : failAt(domain, 'off', ['LogPublishingOptions/ES_APPLICATION_LOGS'], { log: 'ES_APPLICATION_LOGS' }),
});
