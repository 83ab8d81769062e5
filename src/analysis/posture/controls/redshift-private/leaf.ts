import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const redshiftPrivate = defineControl({
  id: 'redshift-private',
  subject: 'AWS::Redshift::Cluster',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'Redshift.1' },
    { catalogue: 'aws-fsbp', id: 'Redshift.1' },
    { catalogue: 'pci-dss-4.0.1', id: '1.4.4' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'nist-800-53-r5', id: 'AC-4' },
    { catalogue: 'config', id: 'redshift-cluster-public-access-check' },
  ],
  fix: { id: 'redshift-private', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::Redshift::Cluster'],
  facts: ['PubliclyAccessible'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-1',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws redshift modify-cluster --cluster-identifier <cluster> --no-publicly-accessible',
    terraform: `resource "aws_redshift_cluster" "this" {
  publicly_accessible = false
}`,
  },
  texts: TEXTS,
  judge: (cluster) =>
    cluster.configuration.PubliclyAccessible === false ? MET : failAt(cluster, 'public', ['PubliclyAccessible']),
});
