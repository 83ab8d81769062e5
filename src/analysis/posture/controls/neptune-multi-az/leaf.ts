import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { engineFamily } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const neptuneMultiAz = defineControl({
  id: 'neptune-multi-az',
  subject: 'AWS::RDS::DBCluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Neptune.9' },
    { catalogue: 'nist-800-53-r5', id: 'CP-10' },
    { catalogue: 'config', id: 'neptune-cluster-multi-az-enabled' },
  ],
  fix: { id: 'neptune-multi-az', per: 'account' },
  effort: 'hours',
  needs: ['AWS::RDS::DBCluster'],
  facts: ['Engine', 'MultiAZ'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-9',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws neptune create-db-instance --db-cluster-identifier <cluster> --db-instance-identifier <reader> --engine <engine> --db-instance-class <class> --availability-zone <zone>',
    terraform: `resource "aws_neptune_cluster_instance" "reader" {
  cluster_identifier = aws_neptune_cluster.this.id
  availability_zone  = "eu-west-1b"
}`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    if (engineFamily(cluster.configuration.Engine) !== 'neptune') return OTHER_ENGINE;
    return cluster.configuration.MultiAZ === true ? MET : failAt(cluster, 'one-zone', ['MultiAZ', 'DBClusterMembers']);
  },
});
