import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const rdsInstanceMinorUpgrades = defineControl({
  id: 'rds-instance-minor-upgrades',
  subject: 'AWS::RDS::DBInstance',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.13' },
    { catalogue: 'aws-fsbp', id: 'RDS.13' },
    { catalogue: 'cis-aws-3.0.0', id: '2.3.2' },
    { catalogue: 'cis-aws-5.0.0', id: '2.2.2' },
    { catalogue: 'pci-dss-4.0.1', id: '6.3.3' },
    { catalogue: 'nist-800-53-r5', id: 'SI-2' },
    { catalogue: 'config', id: 'rds-automatic-minor-version-upgrade-enabled' },
  ],
  fix: { id: 'rds-instance-minor-upgrades', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBInstance'],
  facts: ['AutoMinorVersionUpgrade'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-13', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-instance --db-instance-identifier <instance> --auto-minor-version-upgrade',
    terraform: `resource "aws_db_instance" "this" {
  auto_minor_version_upgrade = true
}`,
    cloudformation: `AutoMinorVersionUpgrade: true`,
  },
  texts: TEXTS,
  judge: (database) =>
    database.configuration.AutoMinorVersionUpgrade === true
      ? MET
      : failAt(database, 'by-hand', ['AutoMinorVersionUpgrade']),
});
