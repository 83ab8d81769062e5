import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const opensearchSoftwareUpdate = defineControl({
  id: 'opensearch-software-update',
  subject: 'AWS::OpenSearch::Domain',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Opensearch.10' },
    { catalogue: 'aws-fsbp', id: 'Opensearch.10' },
    { catalogue: 'pci-dss-4.0.1', id: '6.3.3' },
    { catalogue: 'nist-800-53-r5', id: 'SI-2' },
    { catalogue: 'config', id: 'opensearch-update-check' },
  ],
  fix: { id: 'opensearch-software-update', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::OpenSearch::Domain'],
  facts: ['ServiceSoftwareOptions.UpdateAvailable'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-10',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws opensearch start-service-software-update --domain-name <domain>',
    terraform: `resource "aws_opensearch_domain" "this" {
  software_update_options {
    auto_software_update_enabled = true
  }
}`,
  },
  texts: TEXTS,
  judge: (domain) =>
    domain.configuration.ServiceSoftwareOptions?.UpdateAvailable === false
      ? MET
      : failAt(domain, 'outdated', ['ServiceSoftwareOptions/UpdateAvailable'], {
          version: domain.configuration.ServiceSoftwareOptions?.NewVersion ?? '',
        }),
});
