import { defineControl, MET } from '../../contract.ts';
import { fail } from '../../../rule.ts';
import { holdersOf } from '../../read/managed-policy-holders.ts';
import { missing } from '../../read/missing.ts';
import { TEXTS } from './texts.ts';

export const iamSupportRole = defineControl({
  id: 'iam-support-role',
  subject: 'account',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'IAM.18' },
    { catalogue: 'cis-aws-3.0.0', id: '1.17' },
    { catalogue: 'cis-aws-5.0.0', id: '1.16' },
    { catalogue: 'pci-dss-4.0.1', id: '12.10.3' },
    { catalogue: 'config', id: 'iam-policy-in-use' },
  ],
  fix: { id: 'iam-support-role', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group'],
  facts: [],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-18', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws iam attach-role-policy --role-name <role> --policy-arn arn:aws:iam::aws:policy/AWSSupportAccess',
    terraform: `resource "aws_iam_role_policy_attachment" "support" {
  role       = aws_iam_role.support.name
  policy_arn = "arn:aws:iam::aws:policy/AWSSupportAccess"
}`,
  },
  texts: TEXTS,
  judge: (_account, look) => {
    const { holders, unseen } = holdersOf(look, 'AWSSupportAccess');
    if (holders.length > 0) return MET;
    return unseen === undefined ? fail('nobody', {}, []) : missing(unseen);
  },
});
