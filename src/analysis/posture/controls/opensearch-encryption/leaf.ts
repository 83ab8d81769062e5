import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const opensearchEncryption = defineControl({
  id: 'opensearch-encryption',
  subject: 'AWS::OpenSearch::Domain',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Opensearch.1' },
    { catalogue: 'aws-fsbp', id: 'Opensearch.1' },
    { catalogue: 'nist-800-53-r5', id: 'SC-28' },
    { catalogue: 'nist-800-53-r5', id: 'SC-13' },
    { catalogue: 'config', id: 'opensearch-encrypted-at-rest' },
  ],
  fix: { id: 'opensearch-encryption', per: 'account' },
  effort: 'hours',
  needs: ['AWS::OpenSearch::Domain'],
  facts: ['EncryptionAtRestOptions.Enabled'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-1',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws opensearch update-domain-config --domain-name <domain> --encryption-at-rest-options Enabled=true',
    terraform: `resource "aws_opensearch_domain" "this" {
  encrypt_at_rest {
    enabled = true
  }
}`,
  },
  texts: TEXTS,
  judge: (domain) =>
    domain.configuration.EncryptionAtRestOptions?.Enabled === true
      ? MET
      : failAt(domain, 'off', ['EncryptionAtRestOptions/Enabled']),
});
