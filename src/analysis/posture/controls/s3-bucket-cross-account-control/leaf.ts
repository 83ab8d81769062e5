import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { UNREADABLE } from '../../read/missing.ts';
import { type Statement, speaksOfAction } from '../../read/policy-document.ts';
import { admitted, readResourcePolicy } from '../../read/public-access.ts';
import { TEXTS } from './texts.ts';

/** The actions that Security Hub's control denies to others. */
const CONTROL_ACTIONS = [
  's3:DeleteBucketPolicy',
  's3:PutBucketAcl',
  's3:PutBucketPolicy',
  's3:PutEncryptionConfiguration',
  's3:PutObjectAcl',
];

/** Limits that leave principals of other accounts in. */
const WIDE_LIMITS = /^aws:(principalorg|sourcevpc|vpce|sourceip)/;

export const s3BucketCrossAccountControl = defineControl({
  id: 's3-bucket-cross-account-control',
  subject: 'AWS::S3::Bucket',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'S3.6' },
    { catalogue: 'aws-fsbp', id: 'S3.6' },
    { catalogue: 'nist-800-53-r5', id: 'CA-9(1)' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'config', id: 's3-bucket-blacklisted-actions-prohibited' },
  ],
  fix: { id: 's3-bucket-cross-account-control', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::S3::Bucket'],
  facts: ['Policy', 'Owner.ID'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-6', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws s3api put-bucket-policy --bucket <bucket> --policy file://policy.json',
    terraform: `resource "aws_s3_bucket_policy" "this" {
  bucket = aws_s3_bucket.this.id
  policy = data.aws_iam_policy_document.this.json
}`,
  },
  texts: TEXTS,
  judge: (bucket) => {
    const { Policy, Owner } = bucket.configuration;
    if (Policy === null) return MET;
    const document = readResourcePolicy(Policy);
    if (document === undefined) return UNREADABLE;
    for (const statement of document.statements) {
      const action = CONTROL_ACTIONS.find((one) => speaksOfAction(statement, one));
      const outsiders = action === undefined ? [] : outsidersOf(statement, bucket.accountId, Owner?.ID);
      if (action === undefined || outsiders.length === 0) continue;
      return failAt(bucket, 'outsiders', ['Policy'], { action, outsiders: outsiders.slice(0, 5).join(', ') });
    }
    return MET;
  },
});

/** Who of outside the account a statement lets in, as AWS names them. */
function outsidersOf(statement: Statement, own: string, ownCanonicalId: string | undefined): readonly string[] {
  const { everybody, accounts, canonicalUsers, limits } = admitted(statement);
  if (everybody) return ['*'];
  const foreign = [
    ...accounts.filter((account) => account !== own),
    ...canonicalUsers.filter((id) => id !== ownCanonicalId),
  ];
  return accounts.length === 0 && limits.some((key) => WIDE_LIMITS.test(key)) ? [...foreign, ...limits] : foreign;
}
