import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const redshiftVpcRouting = defineControl({
  id: 'redshift-vpc-routing',
  subject: 'AWS::Redshift::Cluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Redshift.7' },
    { catalogue: 'aws-fsbp', id: 'Redshift.7' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'nist-800-53-r5', id: 'AC-4' },
    { catalogue: 'config', id: 'redshift-enhanced-vpc-routing-enabled' },
  ],
  fix: { id: 'redshift-vpc-routing', per: 'account' },
  effort: 'hours',
  needs: ['AWS::Redshift::Cluster'],
  facts: ['EnhancedVpcRouting'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-7',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws redshift modify-cluster --cluster-identifier <cluster> --enhanced-vpc-routing',
    terraform: `resource "aws_redshift_cluster" "this" {
  enhanced_vpc_routing = true
}`,
  },
  texts: TEXTS,
  judge: (cluster) =>
    cluster.configuration.EnhancedVpcRouting === true ? MET : failAt(cluster, 'off', ['EnhancedVpcRouting']),
});
