import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

/** https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainEndpointOptions.html (read 2026-11-26) */
const LATEST = ['Policy-Min-TLS-1-2-PFS-2023-10', 'Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08'];

type EndpointOptions = { readonly EnforceHTTPS?: boolean | undefined; readonly TLSSecurityPolicy?: string | undefined };

function isStrict(options: EndpointOptions | undefined): boolean {
  return options?.EnforceHTTPS === true && LATEST.includes(options.TLSSecurityPolicy ?? '');
}

export const opensearchTls = defineControl({
  id: 'opensearch-tls',
  subject: 'AWS::OpenSearch::Domain',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Opensearch.8' },
    { catalogue: 'aws-fsbp', id: 'Opensearch.8' },
    { catalogue: 'nist-800-53-r5', id: 'SC-8' },
    { catalogue: 'nist-800-53-r5', id: 'SC-13' },
    { catalogue: 'config', id: 'opensearch-https-required' },
  ],
  fix: { id: 'opensearch-tls', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::OpenSearch::Domain'],
  facts: ['DomainEndpointOptions.EnforceHTTPS', 'DomainEndpointOptions.TLSSecurityPolicy'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-8',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws opensearch update-domain-config --domain-name <domain> --domain-endpoint-options EnforceHTTPS=true,TLSSecurityPolicy=Policy-Min-TLS-1-2-PFS-2023-10',
    terraform: `resource "aws_opensearch_domain" "this" {
  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
}`,
  },
  texts: TEXTS,
  judge: (domain) =>
    isStrict(domain.configuration.DomainEndpointOptions)
      ? MET
      : failAt(domain, 'weak', ['DomainEndpointOptions'], {
          https: String(domain.configuration.DomainEndpointOptions?.EnforceHTTPS),
          policy: domain.configuration.DomainEndpointOptions?.TLSSecurityPolicy ?? '',
        }),
});
