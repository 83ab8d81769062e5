import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const rdsInstanceMonitoring = defineControl({
  id: 'rds-instance-monitoring',
  subject: 'AWS::RDS::DBInstance',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.6' },
    { catalogue: 'aws-fsbp', id: 'RDS.6' },
    { catalogue: 'nist-800-53-r5', id: 'SI-2' },
    { catalogue: 'config', id: 'rds-enhanced-monitoring-enabled' },
  ],
  fix: { id: 'rds-instance-monitoring', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBInstance'],
  facts: ['MonitoringInterval'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-6', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-instance --db-instance-identifier <instance> --monitoring-interval 60 --monitoring-role-arn <role>',
    terraform: `resource "aws_db_instance" "this" {
  monitoring_interval = 60
  monitoring_role_arn = aws_iam_role.rds_monitoring.arn
}`,
  },
  texts: TEXTS,
  judge: (database) =>
    Number(database.configuration.MonitoringInterval) > 0
      ? MET
      : failAt(database, 'not-monitored', ['MonitoringInterval']),
});
