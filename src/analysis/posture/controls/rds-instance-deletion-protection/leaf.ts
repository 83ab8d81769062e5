import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { isRelational } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

const IN_CLUSTER = notApplicable('in-cluster');
const OTHER_ENGINE = notApplicable('other-engine');

export const rdsInstanceDeletionProtection = defineControl({
  id: 'rds-instance-deletion-protection',
  subject: 'AWS::RDS::DBInstance',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.8' },
    { catalogue: 'aws-fsbp', id: 'RDS.8' },
    { catalogue: 'nist-800-53-r5', id: 'CM-3' },
    { catalogue: 'config', id: 'rds-instance-deletion-protection-enabled' },
  ],
  fix: { id: 'rds-instance-deletion-protection', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBInstance'],
  facts: ['Engine', 'DeletionProtection'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-8', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-instance --db-instance-identifier <instance> --deletion-protection',
    terraform: `resource "aws_db_instance" "this" {
  deletion_protection = true
}`,
    cloudformation: `DeletionProtection: true`,
  },
  texts: TEXTS,
  judge: (database) => {
    const { DBClusterIdentifier, DeletionProtection, Engine } = database.configuration;
    if (!isRelational(Engine)) return OTHER_ENGINE;
    if (DBClusterIdentifier !== undefined) return IN_CLUSTER;
    return DeletionProtection === true ? MET : failAt(database, 'deletable', ['DeletionProtection']);
  },
});
