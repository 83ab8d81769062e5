import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { grantsEverything } from '../../read/full-admin.ts';
import { UNREADABLE } from '../../read/missing.ts';
import { readPolicy } from '../../read/policy-document.ts';
import { TEXTS } from './texts.ts';

export const iamGroupInlineFullAdmin = defineControl({
  id: 'iam-group-inline-full-admin',
  subject: 'AWS::IAM::Group',
  severity: 'high',
  answers: [
    { catalogue: 'nist-800-53-r5', id: 'AC-2' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
  ],
  fix: { id: 'iam-group-inline-full-admin', per: 'account' },
  effort: 'hours',
  needs: ['AWS::IAM::Group'],
  facts: ['GroupPolicyList[].PolicyDocument'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws iam delete-group-policy --group-name <group> --policy-name <policy>',
    terraform: `resource "aws_iam_group_policy_attachment" "this" {
  group      = aws_iam_group.this.name
  policy_arn = aws_iam_policy.least_privilege.arn
}`,
  },
  texts: TEXTS,
  judge: (group) => {
    for (const [index, { PolicyName, PolicyDocument }] of (group.configuration.GroupPolicyList ?? []).entries()) {
      const document = readPolicy(PolicyDocument);
      if (document === undefined) return UNREADABLE;
      if (grantsEverything(document)) {
        return failAt(group, 'full-admin', [`GroupPolicyList/${index}`], { policy: PolicyName ?? String(index) });
      }
    }
    return MET;
  },
});
