import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { isRelational } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

/** The least that Security Hub accepts when nobody chose another number. */
const LEAST_DAYS = 7;

const OTHER_ENGINE = notApplicable('other-engine');

export const rdsClusterBackups = defineControl({
  id: 'rds-cluster-backups',
  subject: 'AWS::RDS::DBCluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.50' },
    { catalogue: 'aws-fsbp', id: 'RDS.50' },
    { catalogue: 'config', id: 'rds-cluster-backup-retention-check' },
  ],
  fix: { id: 'rds-cluster-backups', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBCluster'],
  facts: ['Engine', 'BackupRetentionPeriod'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-50', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-cluster --db-cluster-identifier <cluster> --backup-retention-period 7',
    terraform: `resource "aws_rds_cluster" "this" {
  backup_retention_period = 7
}`,
    cloudformation: `BackupRetentionPeriod: 7`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    if (!isRelational(cluster.configuration.Engine)) return OTHER_ENGINE;
    const days = Number(cluster.configuration.BackupRetentionPeriod);
    return days >= LEAST_DAYS
      ? MET
      : failAt(cluster, 'too-short', ['BackupRetentionPeriod'], { days, least: LEAST_DAYS });
  },
});
