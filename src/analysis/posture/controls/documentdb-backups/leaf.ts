import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { engineFamily } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

/** The least that Security Hub accepts when nobody chose another number. */
const LEAST_DAYS = 7;

const OTHER_ENGINE = notApplicable('other-engine');

export const documentdbBackups = defineControl({
  id: 'documentdb-backups',
  subject: 'AWS::RDS::DBCluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'DocumentDB.2' },
    { catalogue: 'aws-fsbp', id: 'DocumentDB.2' },
    { catalogue: 'pci-dss-4.0.1', id: '3.2.1' },
    { catalogue: 'nist-800-53-r5', id: 'SI-12' },
    { catalogue: 'config', id: 'docdb-cluster-backup-retention-check' },
  ],
  fix: { id: 'documentdb-backups', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBCluster'],
  facts: ['Engine', 'BackupRetentionPeriod'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-2',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws docdb modify-db-cluster --db-cluster-identifier <cluster> --backup-retention-period 7',
    terraform: `resource "aws_docdb_cluster" "this" {
  backup_retention_period = 7
}`,
    cloudformation: `BackupRetentionPeriod: 7`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    if (engineFamily(cluster.configuration.Engine) !== 'docdb') return OTHER_ENGINE;
    const days = Number(cluster.configuration.BackupRetentionPeriod);
    return days >= LEAST_DAYS
      ? MET
      : failAt(cluster, 'too-short', ['BackupRetentionPeriod'], { days, least: LEAST_DAYS });
  },
});
