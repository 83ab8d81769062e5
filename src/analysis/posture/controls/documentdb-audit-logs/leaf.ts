import { notApplicable } from '../../../rule.ts';
import { defineControl } from '../../contract.ts';
import { engineFamily } from '../../read/database-engines.ts';
import { judgeLogs, LOGS_ABSENT } from '../../read/database-logs.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const documentdbAuditLogs = defineControl({
  id: 'documentdb-audit-logs',
  subject: 'AWS::RDS::DBCluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'DocumentDB.4' },
    { catalogue: 'aws-fsbp', id: 'DocumentDB.4' },
    { catalogue: 'pci-dss-4.0.1', id: '10.3.3' },
    { catalogue: 'nist-800-53-r5', id: 'AU-12' },
    { catalogue: 'config', id: 'docdb-cluster-audit-logging-enabled' },
  ],
  fix: { id: 'documentdb-audit-logs', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBCluster'],
  facts: ['Engine'],
  absent: LOGS_ABSENT,
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-4',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws rds modify-db-cluster --db-cluster-identifier <cluster> --cloudwatch-logs-export-configuration EnableLogTypes=audit',
    terraform: `resource "aws_docdb_cluster" "this" {
  enabled_cloudwatch_logs_exports = ["audit"]
}`,
  },
  texts: TEXTS,
  judge: (cluster) =>
    engineFamily(cluster.configuration.Engine) === 'docdb' ? judgeLogs(cluster, ['audit']) : OTHER_ENGINE,
});
