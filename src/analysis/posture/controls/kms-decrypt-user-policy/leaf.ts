import { defineControl } from '../../contract.ts';
import { judgeInlineDecrypt } from '../../read/inline-policies.ts';
import { TEXTS } from './texts.ts';

export const kmsDecryptUserPolicy = defineControl({
  id: 'kms-decrypt-user-policy',
  subject: 'AWS::IAM::User',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'KMS.2' },
    { catalogue: 'aws-fsbp', id: 'KMS.2' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'config', id: 'iam-inline-policy-blocked-kms-actions' },
  ],
  fix: { id: 'kms-decrypt-user-policy', per: 'account' },
  effort: 'hours',
  needs: ['AWS::IAM::User'],
  facts: ['UserName'],
  absent: {
    UserPolicyList:
      'Left out for users without inline policies: https://docs.aws.amazon.com/IAM/latest/APIReference/API_UserDetail.html',
  },
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-2', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws iam put-user-policy --user-name <user> --policy-name <policy> --policy-document file://policy.json',
    terraform: `resource "aws_iam_user_policy" "this" {
  user   = aws_iam_user.this.name
  policy = data.aws_iam_policy_document.this.json
}`,
  },
  texts: TEXTS,
  judge: (user) => judgeInlineDecrypt(user, 'UserPolicyList', user.configuration.UserPolicyList ?? []),
});
