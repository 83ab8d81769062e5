import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { engineDefaults } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

const IN_CLUSTER = notApplicable('in-cluster');
const OTHER_ENGINE = notApplicable('other-engine');

export const rdsInstanceAdminName = defineControl({
  id: 'rds-instance-admin-name',
  subject: 'AWS::RDS::DBInstance',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.25' },
    { catalogue: 'aws-fsbp', id: 'RDS.25' },
    { catalogue: 'pci-dss-4.0.1', id: '2.2.2' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'config', id: 'rds-instance-default-admin-check' },
  ],
  fix: { id: 'rds-instance-admin-name', per: 'account' },
  effort: 'days',
  needs: ['AWS::RDS::DBInstance'],
  facts: ['Engine', 'MasterUsername'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-25', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds create-db-instance --db-instance-identifier <new-instance> --master-username <name> --manage-master-user-password --engine <engine> --db-instance-class <class>',
    terraform: `resource "aws_db_instance" "this" {
  username = "orders_owner"
}`,
  },
  texts: TEXTS,
  judge: (database) => {
    const { DBClusterIdentifier, Engine, MasterUsername } = database.configuration;
    if (DBClusterIdentifier !== undefined) return IN_CLUSTER;
    const admin = engineDefaults(Engine)?.admin;
    if (admin === undefined) return OTHER_ENGINE;
    return MasterUsername?.toLowerCase() === admin
      ? failAt(database, 'default-admin', ['MasterUsername'], { admin })
      : MET;
  },
});
