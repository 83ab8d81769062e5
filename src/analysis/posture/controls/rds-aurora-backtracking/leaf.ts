import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { engineFamily } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');
const SERVERLESS = notApplicable('serverless');

export const rdsAuroraBacktracking = defineControl({
  id: 'rds-aurora-backtracking',
  subject: 'AWS::RDS::DBCluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.14' },
    { catalogue: 'aws-fsbp', id: 'RDS.14' },
    { catalogue: 'nist-800-53-r5', id: 'CP-9' },
    { catalogue: 'config', id: 'aurora-mysql-backtracking-enabled' },
  ],
  fix: { id: 'rds-aurora-backtracking', per: 'account' },
  effort: 'days',
  needs: ['AWS::RDS::DBCluster'],
  facts: ['Engine'],
  absent: {
    BacktrackWindow:
      'left out for clusters made without it: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBCluster.html',
  },
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-14', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds restore-db-cluster-to-point-in-time --source-db-cluster-identifier <cluster> --db-cluster-identifier <new-cluster> --use-latest-restorable-time --backtrack-window 86400',
    terraform: `resource "aws_rds_cluster" "this" {
  engine           = "aurora-mysql"
  backtrack_window = 86400
}`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    const { BacktrackWindow, Engine, EngineMode } = cluster.configuration;
    if (engineFamily(Engine) !== 'aurora-mysql') return OTHER_ENGINE;
    if (EngineMode === 'serverless') return SERVERLESS;
    return Number(BacktrackWindow ?? 0) > 0 ? MET : failAt(cluster, 'no-backtracking', ['BacktrackWindow']);
  },
});
