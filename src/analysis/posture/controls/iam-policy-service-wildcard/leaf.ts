import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { defaultVersion } from '../../read/default-version.ts';
import { UNREADABLE } from '../../read/missing.ts';
import { notApplicable } from '../../../rule.ts';
import type { Statement } from '../../read/policy-document.ts';
import { TEXTS } from './texts.ts';

const BOUNDARY = notApplicable('boundary');

export const iamPolicyServiceWildcard = defineControl({
  id: 'iam-policy-service-wildcard',
  subject: 'AWS::IAM::Policy',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'IAM.21' },
    { catalogue: 'aws-fsbp', id: 'IAM.21' },
    { catalogue: 'nist-800-53-r5', id: 'AC-2' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
    { catalogue: 'config', id: 'iam-policy-no-statements-with-full-access' },
  ],
  fix: { id: 'iam-policy-service-wildcard', per: 'account' },
  effort: 'days',
  needs: ['AWS::IAM::Policy'],
  facts: [
    'AttachmentCount',
    'PermissionsBoundaryUsageCount',
    'PolicyVersionList[].IsDefaultVersion',
    'PolicyVersionList[].Document',
  ],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-21', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws iam create-policy-version --policy-arn <policy> --policy-document file://least-privilege.json --set-as-default',
    terraform: `resource "aws_iam_policy" "this" {
  name   = "least-privilege"
  policy = data.aws_iam_policy_document.this.json
}`,
  },
  texts: TEXTS,
  judge: (policy) => {
    const { AttachmentCount, PermissionsBoundaryUsageCount } = policy.configuration;
    if (AttachmentCount === 0 && (PermissionsBoundaryUsageCount ?? 0) > 0) return BOUNDARY;
    const version = defaultVersion(policy);
    if (version === undefined) return UNREADABLE;
    const wide = version.document.statements.filter(({ effect }) => effect === 'Allow').flatMap(wideActions);
    const actions = [...new Set(wide)].slice(0, 5).join(', ');
    return wide.length === 0
      ? MET
      : failAt(policy, 'wide', [`PolicyVersionList/${version.index}/Document`], { actions });
  },
});

/** Actions that stand for a whole service or more; everything but some is more. */
function wideActions({ actions, notActions }: Statement): readonly string[] {
  if (notActions !== undefined) return [`NotAction ${notActions.join(' ')}`];
  return actions.filter((action) => /^([a-z0-9-]+|[*?]+):[*]+$|^[*]+$/.test(action));
}
