import { notApplicable } from '../../../rule.ts';
import { defineControl } from '../../contract.ts';
import { engineFamily } from '../../read/database-engines.ts';
import { judgeLogs, LOGS_ABSENT } from '../../read/database-logs.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const rdsAuroraPostgresqlLogs = defineControl({
  id: 'rds-aurora-postgresql-logs',
  subject: 'AWS::RDS::DBCluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.37' },
    { catalogue: 'aws-fsbp', id: 'RDS.37' },
    { catalogue: 'pci-dss-4.0.1', id: '10.4.2' },
    { catalogue: 'config', id: 'rds-aurora-postgresql-logs-to-cloudwatch' },
  ],
  fix: { id: 'rds-aurora-postgresql-logs', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBCluster'],
  facts: ['Engine'],
  absent: LOGS_ABSENT,
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-37', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-cluster --db-cluster-identifier <cluster> --cloudwatch-logs-export-configuration EnableLogTypes=postgresql',
    terraform: `resource "aws_rds_cluster" "this" {
  enabled_cloudwatch_logs_exports = ["postgresql"]
}`,
  },
  texts: TEXTS,
  judge: (cluster) =>
    engineFamily(cluster.configuration.Engine) === 'aurora-postgresql'
      ? judgeLogs(cluster, ['postgresql'])
      : OTHER_ENGINE,
});
