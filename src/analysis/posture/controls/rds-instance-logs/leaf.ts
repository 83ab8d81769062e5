import { notApplicable } from '../../../rule.ts';
import { defineControl } from '../../contract.ts';
import { engineFamily, type EngineFamily } from '../../read/database-engines.ts';
import { judgeLogs, LOGS_ABSENT } from '../../read/database-logs.ts';
import { TEXTS } from './texts.ts';

/** The logs that Security Hub asks for, by engine. */
const LOGS: Partial<Record<EngineFamily, readonly string[]>> = {
  'aurora-mysql': ['audit', 'error', 'general', 'slowquery'],
  'aurora-postgresql': ['postgresql'],
  mariadb: ['audit', 'error', 'general', 'slowquery'],
  mysql: ['audit', 'error', 'general', 'slowquery'],
  oracle: ['alert', 'audit', 'listener', 'trace'],
  postgres: ['postgresql', 'upgrade'],
  sqlserver: ['agent', 'error'],
};

const OTHER_ENGINE = notApplicable('other-engine');

export const rdsInstanceLogs = defineControl({
  id: 'rds-instance-logs',
  subject: 'AWS::RDS::DBInstance',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.9' },
    { catalogue: 'aws-fsbp', id: 'RDS.9' },
    { catalogue: 'pci-dss-4.0.1', id: '10.2.1' },
    { catalogue: 'nist-800-53-r5', id: 'AU-12' },
    { catalogue: 'config', id: 'rds-logging-enabled' },
  ],
  fix: { id: 'rds-instance-logs', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBInstance'],
  facts: ['Engine'],
  absent: LOGS_ABSENT,
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-9', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-instance --db-instance-identifier <instance> --cloudwatch-logs-export-configuration EnableLogTypes=<log>,<log>',
    terraform: `resource "aws_db_instance" "this" {
  enabled_cloudwatch_logs_exports = ["postgresql", "upgrade"]
}`,
    cloudformation: `EnableCloudwatchLogsExports: [postgresql, upgrade]`,
  },
  texts: TEXTS,
  judge: (database) => {
    const wanted = LOGS[engineFamily(database.configuration.Engine)];
    return wanted === undefined ? OTHER_ENGINE : judgeLogs(database, wanted);
  },
});
