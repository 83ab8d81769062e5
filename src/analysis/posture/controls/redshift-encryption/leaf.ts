import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const redshiftEncryption = defineControl({
  id: 'redshift-encryption',
  subject: 'AWS::Redshift::Cluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Redshift.10' },
    { catalogue: 'aws-fsbp', id: 'Redshift.10' },
    { catalogue: 'nist-800-53-r5', id: 'SC-28' },
    { catalogue: 'nist-800-53-r5', id: 'SC-13' },
    { catalogue: 'config', id: 'redshift-cluster-kms-enabled' },
  ],
  fix: { id: 'redshift-encryption', per: 'account' },
  effort: 'hours',
  needs: ['AWS::Redshift::Cluster'],
  facts: ['Encrypted'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-10',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws redshift modify-cluster --cluster-identifier <cluster> --encrypted --kms-key-id <key>',
    terraform: `resource "aws_redshift_cluster" "this" {
  encrypted = true
}`,
  },
  texts: TEXTS,
  judge: (cluster) =>
    cluster.configuration.Encrypted === true ? MET : failAt(cluster, 'not-encrypted', ['Encrypted']),
});
