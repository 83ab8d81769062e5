import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { engineFamily } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const neptuneIamAuthentication = defineControl({
  id: 'neptune-iam-authentication',
  subject: 'AWS::RDS::DBCluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Neptune.7' },
    { catalogue: 'aws-fsbp', id: 'Neptune.7' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'config', id: 'neptune-cluster-iam-database-authentication' },
  ],
  fix: { id: 'neptune-iam-authentication', per: 'account' },
  effort: 'hours',
  needs: ['AWS::RDS::DBCluster'],
  facts: ['Engine', 'IAMDatabaseAuthenticationEnabled'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-7',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws neptune modify-db-cluster --db-cluster-identifier <cluster> --enable-iam-database-authentication --apply-immediately',
    terraform: `resource "aws_neptune_cluster" "this" {
  iam_database_authentication_enabled = true
}`,
    cloudformation: `EnableIAMDatabaseAuthentication: true`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    if (engineFamily(cluster.configuration.Engine) !== 'neptune') return OTHER_ENGINE;
    return cluster.configuration.IAMDatabaseAuthenticationEnabled === true
      ? MET
      : failAt(cluster, 'passwords-only', ['IAMDatabaseAuthenticationEnabled']);
  },
});
