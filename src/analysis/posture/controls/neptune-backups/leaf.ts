import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { engineFamily } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

/** The least that Security Hub accepts when nobody chose another number. */
const LEAST_DAYS = 7;

const OTHER_ENGINE = notApplicable('other-engine');

export const neptuneBackups = defineControl({
  id: 'neptune-backups',
  subject: 'AWS::RDS::DBCluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Neptune.5' },
    { catalogue: 'aws-fsbp', id: 'Neptune.5' },
    { catalogue: 'nist-800-53-r5', id: 'SI-12' },
    { catalogue: 'config', id: 'neptune-cluster-backup-retention-check' },
  ],
  fix: { id: 'neptune-backups', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBCluster'],
  facts: ['Engine', 'BackupRetentionPeriod'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-5',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws neptune modify-db-cluster --db-cluster-identifier <cluster> --backup-retention-period 7',
    terraform: `resource "aws_neptune_cluster" "this" {
  backup_retention_period = 7
}`,
    cloudformation: `BackupRetentionPeriod: 7`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    if (engineFamily(cluster.configuration.Engine) !== 'neptune') return OTHER_ENGINE;
    const days = Number(cluster.configuration.BackupRetentionPeriod);
    return days >= LEAST_DAYS
      ? MET
      : failAt(cluster, 'too-short', ['BackupRetentionPeriod'], { days, least: LEAST_DAYS });
  },
});
