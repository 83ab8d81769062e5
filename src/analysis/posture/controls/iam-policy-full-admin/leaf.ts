import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { defaultVersion } from '../../read/default-version.ts';
import { UNREADABLE } from '../../read/missing.ts';
import { notApplicable } from '../../../rule.ts';
import { grantsEverything } from '../../read/full-admin.ts';
import { TEXTS } from './texts.ts';

const BOUNDARY = notApplicable('boundary');

export const iamPolicyFullAdmin = defineControl({
  id: 'iam-policy-full-admin',
  subject: 'AWS::IAM::Policy',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'IAM.1' },
    { catalogue: 'aws-fsbp', id: 'IAM.1' },
    { catalogue: 'nist-800-53-r5', id: 'AC-2' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
    { catalogue: 'config', id: 'iam-policy-no-statements-with-admin-access' },
  ],
  fix: { id: 'iam-policy-full-admin', per: 'account' },
  effort: 'days',
  needs: ['AWS::IAM::Policy'],
  facts: [
    'AttachmentCount',
    'PermissionsBoundaryUsageCount',
    'PolicyVersionList[].IsDefaultVersion',
    'PolicyVersionList[].Document',
  ],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-1', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-edit.html', read: '2026-11-26' },
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
    if (!grantsEverything(version.document)) return MET;
    const pointers = [`PolicyVersionList/${version.index}/Document`, 'AttachmentCount'];
    if (AttachmentCount === 0) return failAt(policy, 'unattached', pointers, {}, 'medium');
    return failAt(policy, 'attached', pointers, { count: AttachmentCount ?? 0 });
  },
});
