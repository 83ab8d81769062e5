import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { notApplicable, unknown } from '../../../rule.ts';
import { decryptsWithEveryKey } from '../../read/kms-decrypt.ts';
import { TEXTS } from './texts.ts';

const AWS_POLICY = notApplicable('aws-policy');
const UNREADABLE = unknown('policy-unreadable');

export const kmsDecryptManagedPolicy = defineControl({
  id: 'kms-decrypt-managed-policy',
  subject: 'AWS::IAM::Policy',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'KMS.1' },
    { catalogue: 'aws-fsbp', id: 'KMS.1' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'config', id: 'iam-customer-policy-blocked-kms-actions' },
  ],
  fix: { id: 'kms-decrypt-managed-policy', per: 'account' },
  effort: 'hours',
  needs: ['AWS::IAM::Policy'],
  facts: ['PolicyVersionList[].IsDefaultVersion', 'PolicyVersionList[].Document'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-1', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws iam create-policy-version --policy-arn <policy> --policy-document file://policy.json --set-as-default',
    terraform: `data "aws_iam_policy_document" "this" {
  statement {
    actions   = ["kms:Decrypt"]
    resources = [aws_kms_key.this.arn]
  }
}`,
  },
  texts: TEXTS,
  judge: (policy) => {
    if (policy.arn.includes(':iam::aws:')) return AWS_POLICY;
    const versions = policy.configuration.PolicyVersionList ?? [];
    const at = versions.findIndex(({ IsDefaultVersion }) => IsDefaultVersion === true);
    const found = decryptsWithEveryKey(versions[at]?.Document, policy.accountId);
    if (found === undefined) return UNREADABLE;
    if (found.length === 0) return MET;
    const params = { policy: policy.configuration.PolicyName ?? '' };
    return failAt(policy, 'decrypts-all', [`PolicyVersionList/${at}/Document`], params);
  },
});
