import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { grantsEverything } from '../../read/full-admin.ts';
import { UNREADABLE } from '../../read/missing.ts';
import { readPolicy } from '../../read/policy-document.ts';
import { TEXTS } from './texts.ts';

export const iamRoleInlineFullAdmin = defineControl({
  id: 'iam-role-inline-full-admin',
  subject: 'AWS::IAM::Role',
  severity: 'high',
  answers: [
    { catalogue: 'nist-800-53-r5', id: 'AC-2' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
  ],
  fix: { id: 'iam-role-inline-full-admin', per: 'account' },
  effort: 'hours',
  needs: ['AWS::IAM::Role'],
  facts: ['RolePolicyList[].PolicyDocument'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws iam delete-role-policy --role-name <role> --policy-name <policy>',
    terraform: `resource "aws_iam_role_policy_attachment" "this" {
  role       = aws_iam_role.this.name
  policy_arn = aws_iam_policy.least_privilege.arn
}`,
  },
  texts: TEXTS,
  judge: (role) => {
    for (const [index, { PolicyName, PolicyDocument }] of (role.configuration.RolePolicyList ?? []).entries()) {
      const document = readPolicy(PolicyDocument);
      if (document === undefined) return UNREADABLE;
      if (grantsEverything(document)) {
        return failAt(role, 'full-admin', [`RolePolicyList/${index}`], { policy: PolicyName ?? String(index) });
      }
    }
    return MET;
  },
});
