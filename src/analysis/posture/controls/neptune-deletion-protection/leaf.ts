import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { engineFamily } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const neptuneDeletionProtection = defineControl({
  id: 'neptune-deletion-protection',
  subject: 'AWS::RDS::DBCluster',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'Neptune.4' },
    { catalogue: 'aws-fsbp', id: 'Neptune.4' },
    { catalogue: 'nist-800-53-r5', id: 'CM-3' },
    { catalogue: 'config', id: 'neptune-cluster-deletion-protection-enabled' },
  ],
  fix: { id: 'neptune-deletion-protection', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBCluster'],
  facts: ['Engine', 'DeletionProtection'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-4',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws neptune modify-db-cluster --db-cluster-identifier <cluster> --deletion-protection',
    terraform: `resource "aws_neptune_cluster" "this" {
  deletion_protection = true
}`,
    cloudformation: `DeletionProtection: true`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    if (engineFamily(cluster.configuration.Engine) !== 'neptune') return OTHER_ENGINE;
    return cluster.configuration.DeletionProtection === true
      ? MET
      : failAt(cluster, 'deletable', ['DeletionProtection']);
  },
});
