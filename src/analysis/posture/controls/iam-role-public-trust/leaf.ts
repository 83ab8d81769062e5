import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { UNREADABLE } from '../../read/missing.ts';
import { admitted, readResourcePolicy } from '../../read/public-access.ts';
import { asksForSecret, letsAssume } from '../../read/role-trust.ts';
import { TEXTS } from './texts.ts';

export const iamRolePublicTrust = defineControl({
  id: 'iam-role-public-trust',
  subject: 'AWS::IAM::Role',
  severity: 'critical',
  answers: [
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
  ],
  fix: { id: 'iam-role-public-trust', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::IAM::Role'],
  facts: ['AssumeRolePolicyDocument'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws iam update-assume-role-policy --role-name <role> --policy-document file://trust.json',
    terraform: `data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::<account>:role/<role>"]
    }
  }
}`,
  },
  texts: TEXTS,
  judge: (role) => {
    const document = readResourcePolicy(role.configuration.AssumeRolePolicyDocument);
    if (document === undefined) return UNREADABLE;
    const open = document.statements.find(
      (statement) => letsAssume(statement) && !asksForSecret(statement) && admitted(statement).everybody,
    );
    if (open === undefined) return MET;
    return failAt(role, 'anybody', ['AssumeRolePolicyDocument'], { statement: open.sid ?? `Statement/${open.index}` });
  },
});
