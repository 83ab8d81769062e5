import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { engineFamily, type EngineFamily } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

const ENGINES: ReadonlySet<EngineFamily> = new Set<EngineFamily>([
  'mysql',
  'postgres',
  'mariadb',
  'aurora-mysql',
  'aurora-postgresql',
]);

/** States in which Security Hub judges an instance. */
const RUNNING = new Set(['available', 'backing-up', 'storage-optimization', 'storage-full']);

const OTHER_ENGINE = notApplicable('other-engine');
const NOT_RUNNING = notApplicable('not-running');

export const rdsInstanceIamAuthentication = defineControl({
  id: 'rds-instance-iam-authentication',
  subject: 'AWS::RDS::DBInstance',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.10' },
    { catalogue: 'aws-fsbp', id: 'RDS.10' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'config', id: 'rds-instance-iam-authentication-enabled' },
  ],
  fix: { id: 'rds-instance-iam-authentication', per: 'account' },
  effort: 'hours',
  needs: ['AWS::RDS::DBInstance'],
  facts: ['Engine', 'DBInstanceStatus', 'IAMDatabaseAuthenticationEnabled'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-10', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-instance --db-instance-identifier <instance> --enable-iam-database-authentication --apply-immediately',
    terraform: `resource "aws_db_instance" "this" {
  iam_database_authentication_enabled = true
}`,
    cloudformation: `EnableIAMDatabaseAuthentication: true`,
  },
  texts: TEXTS,
  judge: (database) => {
    const { DBInstanceStatus, Engine, IAMDatabaseAuthenticationEnabled } = database.configuration;
    if (!ENGINES.has(engineFamily(Engine))) return OTHER_ENGINE;
    if (!RUNNING.has(DBInstanceStatus ?? '')) return NOT_RUNNING;
    return IAMDatabaseAuthenticationEnabled === true
      ? MET
      : failAt(database, 'passwords-only', ['IAMDatabaseAuthenticationEnabled']);
  },
});
