import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { isRelational } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const rdsClusterCopyTags = defineControl({
  id: 'rds-cluster-copy-tags',
  subject: 'AWS::RDS::DBCluster',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.16' },
    { catalogue: 'security-hub', id: 'RDS.47' },
    { catalogue: 'security-hub', id: 'RDS.48' },
    { catalogue: 'aws-fsbp', id: 'RDS.16' },
    { catalogue: 'aws-fsbp', id: 'RDS.47' },
    { catalogue: 'aws-fsbp', id: 'RDS.48' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'config', id: 'rds-pgsql-cluster-copy-tags-to-snapshot-check' },
    { catalogue: 'config', id: 'rds-mysql-cluster-copy-tags-to-snapshot-check' },
  ],
  fix: { id: 'rds-cluster-copy-tags', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBCluster'],
  facts: ['Engine', 'CopyTagsToSnapshot'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-16', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-47', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-48', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-cluster --db-cluster-identifier <cluster> --copy-tags-to-snapshot',
    terraform: `resource "aws_rds_cluster" "this" {
  copy_tags_to_snapshot = true
}`,
    cloudformation: `CopyTagsToSnapshot: true`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    if (!isRelational(cluster.configuration.Engine)) return OTHER_ENGINE;
    return cluster.configuration.CopyTagsToSnapshot === true
      ? MET
      : failAt(cluster, 'tags-lost', ['CopyTagsToSnapshot']);
  },
});
