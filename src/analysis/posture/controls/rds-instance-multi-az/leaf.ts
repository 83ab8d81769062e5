import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const IN_CLUSTER = notApplicable('in-cluster');

export const rdsInstanceMultiAz = defineControl({
  id: 'rds-instance-multi-az',
  subject: 'AWS::RDS::DBInstance',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.5' },
    { catalogue: 'aws-fsbp', id: 'RDS.5' },
    { catalogue: 'cis-aws-5.0.0', id: '2.2.4' },
    { catalogue: 'nist-800-53-r5', id: 'CP-10' },
    { catalogue: 'config', id: 'rds-multi-az-support' },
  ],
  fix: { id: 'rds-instance-multi-az', per: 'account' },
  effort: 'hours',
  needs: ['AWS::RDS::DBInstance'],
  facts: ['MultiAZ'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-5', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-instance --db-instance-identifier <instance> --multi-az --apply-immediately',
    terraform: `resource "aws_db_instance" "this" {
  multi_az = true
}`,
    cloudformation: `MultiAZ: true`,
  },
  texts: TEXTS,
  judge: (database) => {
    if (database.configuration.DBClusterIdentifier !== undefined) return IN_CLUSTER;
    return database.configuration.MultiAZ === true ? MET : failAt(database, 'one-zone', ['MultiAZ']);
  },
});
