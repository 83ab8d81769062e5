import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const IN_CLUSTER = notApplicable('in-cluster');

export const rdsInstanceCopyTags = defineControl({
  id: 'rds-instance-copy-tags',
  subject: 'AWS::RDS::DBInstance',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.17' },
    { catalogue: 'aws-fsbp', id: 'RDS.17' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
  ],
  fix: { id: 'rds-instance-copy-tags', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBInstance'],
  facts: ['CopyTagsToSnapshot'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-17', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-instance --db-instance-identifier <instance> --copy-tags-to-snapshot',
    terraform: `resource "aws_db_instance" "this" {
  copy_tags_to_snapshot = true
}`,
    cloudformation: `CopyTagsToSnapshot: true`,
  },
  texts: TEXTS,
  judge: (database) => {
    if (database.configuration.DBClusterIdentifier !== undefined) return IN_CLUSTER;
    return database.configuration.CopyTagsToSnapshot === true
      ? MET
      : failAt(database, 'tags-lost', ['CopyTagsToSnapshot']);
  },
});
