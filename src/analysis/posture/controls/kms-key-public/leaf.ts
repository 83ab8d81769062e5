import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { notApplicable, unknown } from '../../../rule.ts';
import { publicStatements, readResourcePolicy } from '../../read/public-access.ts';
import { TEXTS } from './texts.ts';

const AWS_MANAGED = notApplicable('aws-managed');
const UNREADABLE = unknown('policy-unreadable');

export const kmsKeyPublic = defineControl({
  id: 'kms-key-public',
  subject: 'AWS::KMS::Key',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'KMS.5' },
    { catalogue: 'aws-fsbp', id: 'KMS.5' },
    { catalogue: 'config', id: 'kms-key-policy-no-public-access' },
  ],
  fix: { id: 'kms-key-public', per: 'resource' },
  effort: 'minutes',
  needs: ['AWS::KMS::Key'],
  facts: ['KeyManager', 'Policy'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-5', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws kms put-key-policy --key-id <key> --policy-name default --policy file://policy.json',
    terraform: `resource "aws_kms_key_policy" "this" {
  key_id = aws_kms_key.this.id
  policy = data.aws_iam_policy_document.key.json
}`,
  },
  texts: TEXTS,
  judge: (item) => {
    if (item.configuration.KeyManager !== 'CUSTOMER') return AWS_MANAGED;
    const document = readResourcePolicy(item.configuration.Policy);
    if (document === undefined) return UNREADABLE;
    const [statement] = publicStatements(document);
    if (statement === undefined) return MET;
    return failAt(item, 'public', ['Policy'], { statement: statement.sid ?? `#${statement.index}` });
  },
});
