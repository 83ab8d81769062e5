import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const opensearchNodeEncryption = defineControl({
  id: 'opensearch-node-encryption',
  subject: 'AWS::OpenSearch::Domain',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Opensearch.3' },
    { catalogue: 'aws-fsbp', id: 'Opensearch.3' },
    { catalogue: 'nist-800-53-r5', id: 'SC-8' },
    { catalogue: 'nist-800-53-r5', id: 'SC-8(1)' },
    { catalogue: 'config', id: 'opensearch-node-to-node-encryption-check' },
  ],
  fix: { id: 'opensearch-node-encryption', per: 'account' },
  effort: 'hours',
  needs: ['AWS::OpenSearch::Domain'],
  facts: ['NodeToNodeEncryptionOptions.Enabled'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-3',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws opensearch update-domain-config --domain-name <domain> --node-to-node-encryption-options Enabled=true',
    terraform: `resource "aws_opensearch_domain" "this" {
  node_to_node_encryption {
    enabled = true
  }
}`,
  },
  texts: TEXTS,
  judge: (domain) =>
    domain.configuration.NodeToNodeEncryptionOptions?.Enabled === true
      ? MET
      : failAt(domain, 'off', ['NodeToNodeEncryptionOptions/Enabled']),
});
