import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const rdsInstancePrivate = defineControl({
  id: 'rds-instance-private',
  subject: 'AWS::RDS::DBInstance',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.2' },
    { catalogue: 'aws-fsbp', id: 'RDS.2' },
    { catalogue: 'cis-aws-3.0.0', id: '2.3.3' },
    { catalogue: 'cis-aws-5.0.0', id: '2.2.3' },
    { catalogue: 'pci-dss-4.0.1', id: '1.4.4' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'config', id: 'rds-instance-public-access-check' },
  ],
  fix: { id: 'rds-instance-private', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBInstance'],
  facts: ['PubliclyAccessible'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-2', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-instance --db-instance-identifier <instance> --no-publicly-accessible --apply-immediately',
    terraform: `resource "aws_db_instance" "this" {
  publicly_accessible = false
}`,
    cloudformation: `PubliclyAccessible: false`,
  },
  texts: TEXTS,
  judge: (database) =>
    database.configuration.PubliclyAccessible === false
      ? MET
      : failAt(database, 'public-address', ['PubliclyAccessible', 'Endpoint']),
});
