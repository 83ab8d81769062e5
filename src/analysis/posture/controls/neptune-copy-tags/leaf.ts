import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { engineFamily } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const neptuneCopyTags = defineControl({
  id: 'neptune-copy-tags',
  subject: 'AWS::RDS::DBCluster',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'Neptune.8' },
    { catalogue: 'aws-fsbp', id: 'Neptune.8' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'config', id: 'neptune-cluster-copy-tags-to-snapshot-enabled' },
  ],
  fix: { id: 'neptune-copy-tags', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBCluster'],
  facts: ['Engine', 'CopyTagsToSnapshot'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-8',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws neptune modify-db-cluster --db-cluster-identifier <cluster> --copy-tags-to-snapshot',
    terraform: `resource "aws_neptune_cluster" "this" {
  copy_tags_to_snapshot = true
}`,
    cloudformation: `CopyTagsToSnapshot: true`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    if (engineFamily(cluster.configuration.Engine) !== 'neptune') return OTHER_ENGINE;
    return cluster.configuration.CopyTagsToSnapshot === true
      ? MET
      : failAt(cluster, 'tags-lost', ['CopyTagsToSnapshot']);
  },
});
