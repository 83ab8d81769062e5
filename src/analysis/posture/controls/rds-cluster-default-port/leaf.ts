import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { engineDefaults } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const rdsClusterDefaultPort = defineControl({
  id: 'rds-cluster-default-port',
  subject: 'AWS::RDS::DBCluster',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.23' },
    { catalogue: 'aws-fsbp', id: 'RDS.23' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
  ],
  fix: { id: 'rds-cluster-default-port', per: 'account' },
  effort: 'hours',
  needs: ['AWS::RDS::DBCluster'],
  facts: ['Engine', 'Port'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-23', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-cluster --db-cluster-identifier <cluster> --port <port> --apply-immediately',
    terraform: `resource "aws_rds_cluster" "this" {
  port = 15432
}`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    const { Engine, Port } = cluster.configuration;
    const port = engineDefaults(Engine)?.port;
    if (port === undefined) return OTHER_ENGINE;
    return Port === port ? failAt(cluster, 'default-port', ['Port'], { port: String(port) }) : MET;
  },
});
