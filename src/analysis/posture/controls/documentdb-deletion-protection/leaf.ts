import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { engineFamily } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const documentdbDeletionProtection = defineControl({
  id: 'documentdb-deletion-protection',
  subject: 'AWS::RDS::DBCluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'DocumentDB.5' },
    { catalogue: 'aws-fsbp', id: 'DocumentDB.5' },
    { catalogue: 'nist-800-53-r5', id: 'CM-3' },
    { catalogue: 'config', id: 'docdb-cluster-deletion-protection-enabled' },
  ],
  fix: { id: 'documentdb-deletion-protection', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBCluster'],
  facts: ['Engine', 'DeletionProtection'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-5',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws docdb modify-db-cluster --db-cluster-identifier <cluster> --deletion-protection',
    terraform: `resource "aws_docdb_cluster" "this" {
  deletion_protection = true
}`,
    cloudformation: `DeletionProtection: true`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    if (engineFamily(cluster.configuration.Engine) !== 'docdb') return OTHER_ENGINE;
    return cluster.configuration.DeletionProtection === true
      ? MET
      : failAt(cluster, 'deletable', ['DeletionProtection']);
  },
});
