import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const opensearchDataNodes = defineControl({
  id: 'opensearch-data-nodes',
  subject: 'AWS::OpenSearch::Domain',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Opensearch.6' },
    { catalogue: 'aws-fsbp', id: 'Opensearch.6' },
    { catalogue: 'nist-800-53-r5', id: 'CP-10' },
    { catalogue: 'nist-800-53-r5', id: 'SC-36' },
    { catalogue: 'config', id: 'opensearch-data-node-fault-tolerance' },
  ],
  fix: { id: 'opensearch-data-nodes', per: 'account' },
  effort: 'hours',
  needs: ['AWS::OpenSearch::Domain'],
  facts: ['ClusterConfig.InstanceCount', 'ClusterConfig.ZoneAwarenessEnabled'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-6',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws opensearch update-domain-config --domain-name <domain> --cluster-config InstanceCount=3,ZoneAwarenessEnabled=true',
    terraform: `resource "aws_opensearch_domain" "this" {
  cluster_config {
    instance_count         = 3
    zone_awareness_enabled = true
  }
}`,
  },
  texts: TEXTS,
  judge: (domain) =>
    (domain.configuration.ClusterConfig?.InstanceCount ?? 0) >= 3 &&
    domain.configuration.ClusterConfig?.ZoneAwarenessEnabled === true
      ? MET
      : failAt(domain, 'too-few', ['ClusterConfig'], { nodes: domain.configuration.ClusterConfig?.InstanceCount ?? 0 }),
});
