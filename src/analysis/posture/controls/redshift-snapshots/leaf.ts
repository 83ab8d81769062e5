import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const redshiftSnapshots = defineControl({
  id: 'redshift-snapshots',
  subject: 'AWS::Redshift::Cluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Redshift.3' },
    { catalogue: 'aws-fsbp', id: 'Redshift.3' },
    { catalogue: 'nist-800-53-r5', id: 'CP-9' },
    { catalogue: 'nist-800-53-r5', id: 'CP-10' },
    { catalogue: 'config', id: 'redshift-backup-enabled' },
  ],
  fix: { id: 'redshift-snapshots', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::Redshift::Cluster'],
  facts: ['AutomatedSnapshotRetentionPeriod'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-3',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws redshift modify-cluster --cluster-identifier <cluster> --automated-snapshot-retention-period 7',
    terraform: `resource "aws_redshift_cluster" "this" {
  automated_snapshot_retention_period = 7
}`,
  },
  texts: TEXTS,
  judge: (cluster) =>
    (cluster.configuration.AutomatedSnapshotRetentionPeriod ?? 0) >= 7
      ? MET
      : failAt(cluster, 'too-short', ['AutomatedSnapshotRetentionPeriod'], {
          days: cluster.configuration.AutomatedSnapshotRetentionPeriod ?? 0,
        }),
});
