import { defineControl } from '../../contract.ts';
import { judgeInlineDecrypt } from '../../read/inline-policies.ts';
import { TEXTS } from './texts.ts';

export const kmsDecryptRolePolicy = defineControl({
  id: 'kms-decrypt-role-policy',
  subject: 'AWS::IAM::Role',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'KMS.2' },
    { catalogue: 'aws-fsbp', id: 'KMS.2' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'config', id: 'iam-inline-policy-blocked-kms-actions' },
  ],
  fix: { id: 'kms-decrypt-role-policy', per: 'account' },
  effort: 'hours',
  needs: ['AWS::IAM::Role'],
  facts: ['RolePolicyList[].PolicyDocument'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-2', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws iam put-role-policy --role-name <role> --policy-name <policy> --policy-document file://policy.json',
    terraform: `resource "aws_iam_role_policy" "this" {
  role   = aws_iam_role.this.name
  policy = data.aws_iam_policy_document.this.json
}`,
  },
  texts: TEXTS,
  judge: (role) => judgeInlineDecrypt(role, 'RolePolicyList', role.configuration.RolePolicyList ?? []),
});
