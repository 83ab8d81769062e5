import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const opensearchFineGrainedAccess = defineControl({
  id: 'opensearch-fine-grained-access',
  subject: 'AWS::OpenSearch::Domain',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'Opensearch.7' },
    { catalogue: 'aws-fsbp', id: 'Opensearch.7' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
    { catalogue: 'config', id: 'opensearch-access-control-enabled' },
  ],
  fix: { id: 'opensearch-fine-grained-access', per: 'account' },
  effort: 'days',
  needs: ['AWS::OpenSearch::Domain'],
  facts: ['AdvancedSecurityOptions.Enabled'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-7',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws opensearch update-domain-config --domain-name <domain> --advanced-security-options Enabled=true,MasterUserOptions={MasterUserARN=<role-arn>}',
    terraform: `resource "aws_opensearch_domain" "this" {
  advanced_security_options {
    enabled = true
    master_user_options {
      master_user_arn = aws_iam_role.search_admin.arn
    }
  }
}`,
  },
  texts: TEXTS,
  judge: (domain) =>
    domain.configuration.AdvancedSecurityOptions?.Enabled === true
      ? MET
      : failAt(domain, 'off', ['AdvancedSecurityOptions/Enabled']),
});
