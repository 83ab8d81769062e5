import { notApplicable } from '../../../rule.ts';
import { defineControl } from '../../contract.ts';
import { engineFamily } from '../../read/database-engines.ts';
import { judgeLogs, LOGS_ABSENT } from '../../read/database-logs.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const rdsPostgresqlLogs = defineControl({
  id: 'rds-postgresql-logs',
  subject: 'AWS::RDS::DBInstance',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.36' },
    { catalogue: 'aws-fsbp', id: 'RDS.36' },
    { catalogue: 'pci-dss-4.0.1', id: '10.4.2' },
    { catalogue: 'config', id: 'rds-postgresql-logs-to-cloudwatch' },
  ],
  fix: { id: 'rds-postgresql-logs', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBInstance'],
  facts: ['Engine'],
  absent: LOGS_ABSENT,
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-36', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-instance --db-instance-identifier <instance> --cloudwatch-logs-export-configuration EnableLogTypes=postgresql',
    terraform: `resource "aws_db_instance" "this" {
  enabled_cloudwatch_logs_exports = ["postgresql"]
}`,
  },
  texts: TEXTS,
  judge: (database) =>
    engineFamily(database.configuration.Engine) === 'postgres' ? judgeLogs(database, ['postgresql']) : OTHER_ENGINE,
});
