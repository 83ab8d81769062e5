import { fail, notApplicable, unknown } from '../../../rule.ts';
import { cite, failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { engineFamily, type EngineFamily } from '../../read/database-engines.ts';
import { isOn, parameterValue } from '../../read/database-parameters.ts';
import { TEXTS } from './texts.ts';

/** The parameter by which an engine refuses clients without TLS. */
const SWITCHES: Partial<Record<EngineFamily, string>> = {
  mariadb: 'require_secure_transport',
  mysql: 'require_secure_transport',
  postgres: 'rds.force_ssl',
  sqlserver: 'rds.force_ssl',
};

const IN_CLUSTER = notApplicable('in-cluster');
const NOT_SEEN = unknown('parameter-not-seen');
const OTHER_ENGINE = notApplicable('other-engine');

/** MariaDB knows the parameter since 10.5. */
function isOldMariaDb(engine: unknown, version: unknown): boolean {
  return engineFamily(engine) === 'mariadb' && typeof version === 'string' && /^10\.[0-4]\./.test(version);
}

export const rdsInstanceTls = defineControl({
  id: 'rds-instance-tls',
  subject: 'AWS::RDS::DBInstance',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.38' },
    { catalogue: 'security-hub', id: 'RDS.39' },
    { catalogue: 'security-hub', id: 'RDS.41' },
    { catalogue: 'security-hub', id: 'RDS.44' },
    { catalogue: 'aws-fsbp', id: 'RDS.41' },
    { catalogue: 'aws-fsbp', id: 'RDS.44' },
    { catalogue: 'config', id: 'rds-postgres-instance-encrypted-in-transit' },
    { catalogue: 'config', id: 'rds-mysql-instance-encrypted-in-transit' },
    { catalogue: 'config', id: 'rds-sqlserver-encrypted-in-transit' },
    { catalogue: 'config', id: 'rds-mariadb-instance-encrypted-in-transit' },
  ],
  fix: { id: 'rds-instance-tls', per: 'account' },
  effort: 'hours',
  needs: ['AWS::RDS::DBInstance', 'AWS::RDS::DBParameterGroup'],
  facts: ['Engine', 'DBParameterGroups[].DBParameterGroupName', 'DBParameterGroups[].ParameterApplyStatus'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-38', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-39', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-41', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-44', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-parameter-group --db-parameter-group-name <group> --parameters ParameterName=rds.force_ssl,ParameterValue=1,ApplyMethod=immediate',
    terraform: `resource "aws_db_parameter_group" "this" {
  family = "postgres17"

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}`,
  },
  texts: TEXTS,
  judge: (database, look) => {
    const { DBClusterIdentifier, DBParameterGroups = [], Engine, EngineVersion } = database.configuration;
    if (DBClusterIdentifier !== undefined) return IN_CLUSTER;
    const parameter = SWITCHES[engineFamily(Engine)];
    if (parameter === undefined || isOldMariaDb(Engine, EngineVersion)) return OTHER_ENGINE;
    const [attached] = DBParameterGroups;
    const groups = look.once(
      'parameter-groups',
      () =>
        new Map(look.items('AWS::RDS::DBParameterGroup').map((one) => [one.configuration.DBParameterGroupName, one])),
    );
    const group = groups.get(attached?.DBParameterGroupName);
    const value = parameterValue(group?.configuration.Parameters, parameter);
    if (group === undefined || value === undefined) return NOT_SEEN;
    const name = group.resourceId;
    if (!isOn(value)) {
      return fail('not-required', { parameter, group: name }, [
        cite(database, 'DBParameterGroups'),
        cite(group, 'Parameters'),
      ]);
    }
    if (attached?.ParameterApplyStatus === 'in-sync') return MET;
    return failAt(database, 'not-in-sync', ['DBParameterGroups/0/ParameterApplyStatus'], { group: name });
  },
});
