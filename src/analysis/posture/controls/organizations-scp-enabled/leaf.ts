import { defineControl, MET } from '../../contract.ts';
import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { missing } from '../../read/missing.ts';
import { SCP } from '../../read/scp-reach.ts';
import { TEXTS } from './texts.ts';

const NO_ORGANIZATION = notApplicable('no-organization');
const MEMBER = notApplicable('member');

export const organizationsScpEnabled = defineControl({
  id: 'organizations-scp-enabled',
  subject: 'account',
  severity: 'medium',
  answers: [
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
  ],
  fix: { id: 'organizations-scp-enabled', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::Organizations::Organization', 'AWS::Organizations::Root'],
  facts: [],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/organizations/latest/APIReference/API_EnablePolicyType.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws organizations enable-policy-type --root-id <root> --policy-type SERVICE_CONTROL_POLICY',
    terraform: `resource "aws_organizations_organization" "this" {
  feature_set          = "ALL"
  enabled_policy_types = ["SERVICE_CONTROL_POLICY"]
}`,
  },
  texts: TEXTS,
  judge: ({ accountId }, look) => {
    const [organization] = look.items('AWS::Organizations::Organization');
    if (organization === undefined) return NO_ORGANIZATION;
    const { MasterAccountId } = organization.configuration;
    if (MasterAccountId === undefined) return missing('MasterAccountId');
    if (MasterAccountId !== accountId) return MEMBER;
    const { FeatureSet } = organization.configuration;
    if (FeatureSet === undefined) return missing('FeatureSet');
    if (FeatureSet !== 'ALL') return failAt(organization, 'billing-only', ['FeatureSet']);
    const [root] = look.items('AWS::Organizations::Root');
    const types = root?.configuration.PolicyTypes;
    if (root === undefined || types === undefined) return missing('PolicyTypes');
    if (types.some(({ Type, Status }) => Type === SCP && Status === 'ENABLED')) return MET;
    const isUnseen = types.some(({ Type, Status }) => Type === undefined || Status === undefined);
    return isUnseen ? missing('PolicyTypes.Status') : failAt(root, 'off', ['PolicyTypes']);
  },
});
