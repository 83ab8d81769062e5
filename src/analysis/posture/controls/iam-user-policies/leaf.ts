import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const iamUserPolicies = defineControl({
  id: 'iam-user-policies',
  subject: 'AWS::IAM::User',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'IAM.2' },
    { catalogue: 'aws-fsbp', id: 'IAM.2' },
    { catalogue: 'cis-aws-3.0.0', id: '1.15' },
    { catalogue: 'cis-aws-5.0.0', id: '1.14' },
    { catalogue: 'nist-800-53-r5', id: 'AC-2' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
    { catalogue: 'config', id: 'iam-user-no-policies-check' },
  ],
  fix: { id: 'iam-user-policies', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::IAM::User'],
  facts: ['AttachedManagedPolicies'],
  absent: {
    UserPolicyList: 'GetAccountAuthorizationDetails leaves it out for a user without inline policies.',
  },
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-2', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws iam detach-user-policy --user-name <user> --policy-arn <policy>',
    terraform: `resource "aws_iam_group_policy_attachment" "this" {
  group      = aws_iam_group.this.name
  policy_arn = "<policy>"
}`,
  },
  texts: TEXTS,
  judge: (user) => {
    const { AttachedManagedPolicies, UserPolicyList } = user.configuration;
    const attached = (AttachedManagedPolicies ?? []).map(({ PolicyName, PolicyArn }) => PolicyName ?? PolicyArn ?? '');
    const inline = (UserPolicyList ?? []).map(({ PolicyName }) => PolicyName ?? '');
    const all = [...attached, ...inline];
    if (all.length === 0) return MET;
    const pointers = [
      ...(attached.length > 0 ? ['AttachedManagedPolicies'] : []),
      ...(inline.length > 0 ? ['UserPolicyList'] : []),
    ];
    return failAt(user, 'own-policies', pointers, { policies: all.slice(0, 5).join(', '), count: all.length });
  },
});
