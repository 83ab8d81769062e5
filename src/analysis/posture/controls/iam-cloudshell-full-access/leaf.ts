import { defineControl, MET } from '../../contract.ts';
import { fail } from '../../../rule.ts';
import { cite } from '../../../cite.ts';
import { holdersOf } from '../../read/managed-policy-holders.ts';
import { missing } from '../../read/missing.ts';
import { TEXTS } from './texts.ts';

export const iamCloudshellFullAccess = defineControl({
  id: 'iam-cloudshell-full-access',
  subject: 'account',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'IAM.27' },
    { catalogue: 'cis-aws-3.0.0', id: '1.22' },
    { catalogue: 'cis-aws-5.0.0', id: '1.21' },
    { catalogue: 'config', id: 'iam-policy-blacklisted-check' },
  ],
  fix: { id: 'iam-cloudshell-full-access', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group'],
  facts: [],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-27', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws iam detach-role-policy --role-name <role> --policy-arn arn:aws:iam::aws:policy/AWSCloudShellFullAccess',
    terraform: `resource "aws_iam_policy" "cloudshell_without_files" {
  name   = "cloudshell-without-files"
  policy = data.aws_iam_policy_document.cloudshell.json
}`,
  },
  texts: TEXTS,
  judge: (_account, look) => {
    const { holders, unseen } = holdersOf(look, 'AWSCloudShellFullAccess');
    if (holders.length === 0) return unseen === undefined ? MET : missing(unseen);
    const names = holders.map(({ resourceName, resourceId }) => resourceName ?? resourceId).slice(0, 5);
    const evidence = holders.slice(0, 5).map((holder) => cite(holder, 'AttachedManagedPolicies'));
    return fail('held', { count: holders.length, names: names.join(', ') }, evidence);
  },
});
