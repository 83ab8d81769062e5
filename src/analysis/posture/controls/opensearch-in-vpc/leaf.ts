import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const opensearchInVpc = defineControl({
  id: 'opensearch-in-vpc',
  subject: 'AWS::OpenSearch::Domain',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'Opensearch.2' },
    { catalogue: 'aws-fsbp', id: 'Opensearch.2' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'nist-800-53-r5', id: 'AC-4' },
    { catalogue: 'config', id: 'opensearch-in-vpc-only' },
  ],
  fix: { id: 'opensearch-in-vpc', per: 'account' },
  effort: 'days',
  needs: ['AWS::OpenSearch::Domain'],
  facts: ['DomainId'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-2',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws opensearch create-domain --domain-name <domain> --vpc-options SubnetIds=<subnet>,SecurityGroupIds=<group>',
    terraform: `resource "aws_opensearch_domain" "this" {
  vpc_options {
    subnet_ids = [aws_subnet.private.id]
  }
}`,
  },
  texts: TEXTS,
  judge: (domain) =>
    domain.configuration.VPCOptions?.VPCId !== undefined ? MET : failAt(domain, 'public-endpoint', ['Endpoint']),
});
