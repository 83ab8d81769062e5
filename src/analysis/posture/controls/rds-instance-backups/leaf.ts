import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

/** The least that Security Hub accepts when nobody chose another number. */
const LEAST_DAYS = 7;

const IN_CLUSTER = notApplicable('in-cluster');
const REPLICA = notApplicable('replica');

export const rdsInstanceBackups = defineControl({
  id: 'rds-instance-backups',
  subject: 'AWS::RDS::DBInstance',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.11' },
    { catalogue: 'aws-fsbp', id: 'RDS.11' },
    { catalogue: 'nist-800-53-r5', id: 'CP-9' },
    { catalogue: 'config', id: 'db-instance-backup-enabled' },
  ],
  fix: { id: 'rds-instance-backups', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBInstance'],
  facts: ['BackupRetentionPeriod'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-11', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-instance --db-instance-identifier <instance> --backup-retention-period 7',
    terraform: `resource "aws_db_instance" "this" {
  backup_retention_period = 7
}`,
    cloudformation: `BackupRetentionPeriod: 7`,
  },
  texts: TEXTS,
  judge: (database) => {
    const { BackupRetentionPeriod, DBClusterIdentifier, ReadReplicaSourceDBInstanceIdentifier } =
      database.configuration;
    if (DBClusterIdentifier !== undefined) return IN_CLUSTER;
    if (ReadReplicaSourceDBInstanceIdentifier !== undefined) return REPLICA;
    if (Number(BackupRetentionPeriod) >= LEAST_DAYS) return MET;
    const days = Number(BackupRetentionPeriod);
    return failAt(database, 'too-short', ['BackupRetentionPeriod'], { days, least: LEAST_DAYS });
  },
});
