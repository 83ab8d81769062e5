import { notApplicable } from '../../../rule.ts';
import { defineControl } from '../../contract.ts';
import { engineFamily } from '../../read/database-engines.ts';
import { judgeLogs, LOGS_ABSENT } from '../../read/database-logs.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const rdsMariadbLogs = defineControl({
  id: 'rds-mariadb-logs',
  subject: 'AWS::RDS::DBInstance',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.42' },
    { catalogue: 'aws-fsbp', id: 'RDS.42' },
    { catalogue: 'nist-800-53-r5', id: 'AU-12' },
    { catalogue: 'config', id: 'mariadb-publish-logs-to-cloudwatch-logs' },
  ],
  fix: { id: 'rds-mariadb-logs', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBInstance'],
  facts: ['Engine'],
  absent: LOGS_ABSENT,
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-42', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-instance --db-instance-identifier <instance> --cloudwatch-logs-export-configuration EnableLogTypes=audit,error',
    terraform: `resource "aws_db_instance" "this" {
  enabled_cloudwatch_logs_exports = ["audit", "error"]
}`,
  },
  texts: TEXTS,
  judge: (database) =>
    engineFamily(database.configuration.Engine) === 'mariadb' ? judgeLogs(database, ['audit', 'error']) : OTHER_ENGINE,
});
