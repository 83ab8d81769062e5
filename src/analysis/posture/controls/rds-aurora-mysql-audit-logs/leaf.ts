import { notApplicable } from '../../../rule.ts';
import { defineControl } from '../../contract.ts';
import { engineFamily } from '../../read/database-engines.ts';
import { judgeLogs, LOGS_ABSENT } from '../../read/database-logs.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');
const SERVERLESS = notApplicable('serverless');

export const rdsAuroraMysqlAuditLogs = defineControl({
  id: 'rds-aurora-mysql-audit-logs',
  subject: 'AWS::RDS::DBCluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.34' },
    { catalogue: 'aws-fsbp', id: 'RDS.34' },
    { catalogue: 'pci-dss-4.0.1', id: '10.2.1' },
    { catalogue: 'nist-800-53-r5', id: 'AU-12' },
    { catalogue: 'config', id: 'rds-aurora-mysql-audit-logging-enabled' },
  ],
  fix: { id: 'rds-aurora-mysql-audit-logs', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBCluster'],
  facts: ['Engine'],
  absent: LOGS_ABSENT,
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-34', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-cluster --db-cluster-identifier <cluster> --cloudwatch-logs-export-configuration EnableLogTypes=audit',
    terraform: `resource "aws_rds_cluster" "this" {
  enabled_cloudwatch_logs_exports = ["audit"]
}`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    const { Engine, EngineMode } = cluster.configuration;
    if (engineFamily(Engine) !== 'aurora-mysql') return OTHER_ENGINE;
    return EngineMode === 'serverless' ? SERVERLESS : judgeLogs(cluster, ['audit']);
  },
});
