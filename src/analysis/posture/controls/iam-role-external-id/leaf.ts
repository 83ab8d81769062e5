import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { UNREADABLE } from '../../read/missing.ts';
import { admitted, readResourcePolicy } from '../../read/public-access.ts';
import { asksForSecret, letsAssume } from '../../read/role-trust.ts';
import { TEXTS } from './texts.ts';

export const iamRoleExternalId = defineControl({
  id: 'iam-role-external-id',
  subject: 'AWS::IAM::Role',
  severity: 'medium',
  answers: [{ catalogue: 'nist-800-53-r5', id: 'AC-3' }],
  fix: { id: 'iam-role-external-id', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::IAM::Role', 'AWS::Organizations::Account'],
  facts: ['AssumeRolePolicyDocument'],
  sources: [
    { url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws iam update-assume-role-policy --role-name <role> --policy-document file://trust-with-external-id.json',
    terraform: `data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::<vendor>:root"]
    }
    condition {
      test     = "StringEquals"
      variable = "sts:ExternalId"
      values   = ["<id>"]
    }
  }
}`,
  },
  texts: TEXTS,
  judge: (role, look) => {
    const document = readResourcePolicy(role.configuration.AssumeRolePolicyDocument);
    if (document === undefined) return UNREADABLE;
    const ours = look.once('own-accounts', () => {
      const members = look.items('AWS::Organizations::Account').map(({ resourceId }) => resourceId);
      return new Set([...members, role.accountId]);
    });
    for (const statement of document.statements) {
      if (!letsAssume(statement) || asksForSecret(statement)) continue;
      const { accounts, limits } = admitted(statement);
      const foreign = limits.includes('aws:principalorgid') ? [] : accounts.filter((account) => !ours.has(account));
      if (foreign.length === 0) continue;
      return failAt(role, 'no-external-id', ['AssumeRolePolicyDocument'], { accounts: foreign.slice(0, 5).join(', ') });
    }
    return MET;
  },
});
