import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { engineDefaults } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

const IN_CLUSTER = notApplicable('in-cluster');
const OTHER_ENGINE = notApplicable('other-engine');

export const rdsInstanceDefaultPort = defineControl({
  id: 'rds-instance-default-port',
  subject: 'AWS::RDS::DBInstance',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.23' },
    { catalogue: 'aws-fsbp', id: 'RDS.23' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
  ],
  fix: { id: 'rds-instance-default-port', per: 'account' },
  effort: 'hours',
  needs: ['AWS::RDS::DBInstance'],
  facts: ['Engine', 'Endpoint.Port'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-23', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-instance --db-instance-identifier <instance> --db-port-number <port> --apply-immediately',
    terraform: `resource "aws_db_instance" "this" {
  port = 15432
}`,
  },
  texts: TEXTS,
  judge: (database) => {
    const { DBClusterIdentifier, Endpoint, Engine } = database.configuration;
    if (DBClusterIdentifier !== undefined) return IN_CLUSTER;
    const port = engineDefaults(Engine)?.port;
    if (port === undefined) return OTHER_ENGINE;
    return Endpoint?.Port === port ? failAt(database, 'default-port', ['Endpoint/Port'], { port: String(port) }) : MET;
  },
});
