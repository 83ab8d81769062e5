import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { UNREADABLE } from '../../read/missing.ts';
import { admitted, readResourcePolicy } from '../../read/public-access.ts';
import { speaksOfAction } from '../../read/policy-document.ts';
import { letsAssume, subjectLimit } from '../../read/role-trust.ts';
import { TEXTS } from './texts.ts';

export const iamRoleWebIdentitySubject = defineControl({
  id: 'iam-role-web-identity-subject',
  subject: 'AWS::IAM::Role',
  severity: 'high',
  answers: [{ catalogue: 'nist-800-53-r5', id: 'AC-3' }],
  fix: { id: 'iam-role-web-identity-subject', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::IAM::Role'],
  facts: ['AssumeRolePolicyDocument'],
  sources: [
    { url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html', read: '2026-11-26' },
    { url: 'https://docs.github.com/en/actions/reference/security/oidc', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws iam update-assume-role-policy --role-name <role> --policy-document file://trust-with-subject.json',
    terraform: `data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.github.arn]
    }
    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:sub"
      values   = ["repo:<owner>/<repository>:ref:refs/heads/main"]
    }
  }
}`,
  },
  texts: TEXTS,
  judge: (role) => {
    const document = readResourcePolicy(role.configuration.AssumeRolePolicyDocument);
    if (document === undefined) return UNREADABLE;
    for (const statement of document.statements.filter(letsAssume)) {
      if (!speaksOfAction(statement, 'sts:AssumeRoleWithWebIdentity')) continue;
      for (const provider of admitted(statement).federated.filter(isWebIdentity)) {
        const limit = subjectLimit(statement, provider);
        if (limit !== 'limited') return failAt(role, limit, ['AssumeRolePolicyDocument'], { provider });
      }
    }
    return MET;
  },
});

/** OpenID Connect providers and the four that IAM knows by name; SAML says who somebody is in another way. */
function isWebIdentity(provider: string): boolean {
  return !provider.includes(':saml-provider/');
}
