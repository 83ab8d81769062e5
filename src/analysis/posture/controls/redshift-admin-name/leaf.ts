import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const redshiftAdminName = defineControl({
  id: 'redshift-admin-name',
  subject: 'AWS::Redshift::Cluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Redshift.8' },
    { catalogue: 'aws-fsbp', id: 'Redshift.8' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'config', id: 'redshift-default-admin-check' },
  ],
  fix: { id: 'redshift-admin-name', per: 'account' },
  effort: 'days',
  needs: ['AWS::Redshift::Cluster'],
  facts: ['MasterUsername'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-8',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws redshift create-cluster --cluster-identifier <cluster> --node-type ra3.large --master-username <name> --manage-master-password',
    terraform: `resource "aws_redshift_cluster" "this" {
  master_username = "operator"
}`,
  },
  texts: TEXTS,
  judge: (cluster) =>
    cluster.configuration.MasterUsername !== 'awsuser' ? MET : failAt(cluster, 'default-name', ['MasterUsername']),
});
