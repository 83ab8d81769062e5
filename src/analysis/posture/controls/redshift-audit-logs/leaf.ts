import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const redshiftAuditLogs = defineControl({
  id: 'redshift-audit-logs',
  subject: 'AWS::Redshift::Cluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Redshift.4' },
    { catalogue: 'aws-fsbp', id: 'Redshift.4' },
    { catalogue: 'pci-dss-4.0.1', id: '10.2.1' },
    { catalogue: 'nist-800-53-r5', id: 'AU-12' },
    { catalogue: 'nist-800-53-r5', id: 'AU-2' },
    { catalogue: 'config', id: 'redshift-audit-logging-enabled' },
  ],
  fix: { id: 'redshift-audit-logs', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::Redshift::Cluster'],
  facts: ['LoggingStatus.LoggingEnabled'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-4',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws redshift enable-logging --cluster-identifier <cluster> --log-destination-type cloudwatch --log-exports connectionlog userlog',
    terraform: `resource "aws_redshift_logging" "this" {
  cluster_identifier   = aws_redshift_cluster.this.id
  log_destination_type = "cloudwatch"
  log_exports          = ["connectionlog", "userlog"]
}`,
  },
  texts: TEXTS,
  judge: (cluster) =>
    cluster.configuration.LoggingStatus?.LoggingEnabled === true
      ? MET
      : failAt(cluster, 'off', ['LoggingStatus/LoggingEnabled']),
});
