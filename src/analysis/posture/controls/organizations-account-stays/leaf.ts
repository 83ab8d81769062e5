import { defineControl, MET } from '../../contract.ts';
import { fail, notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { missing } from '../../read/missing.ts';
import { SCP, scpReach } from '../../read/scp-reach.ts';
import { TEXTS } from './texts.ts';

const ACTION = 'organizations:LeaveOrganization';
const NO_ORGANIZATION = notApplicable('no-organization');
const MANAGEMENT = notApplicable('management');

export const organizationsAccountStays = defineControl({
  id: 'organizations-account-stays',
  subject: 'account',
  severity: 'medium',
  answers: [
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
  ],
  fix: { id: 'organizations-account-stays', per: 'account' },
  effort: 'minutes',
  needs: [
    'AWS::Organizations::Organization',
    'AWS::Organizations::Root',
    'AWS::Organizations::OrganizationalUnit',
    'AWS::Organizations::Account',
    'AWS::Organizations::Policy',
  ],
  facts: [],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_leave-as-member.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws organizations attach-policy --policy-id <policy> --target-id <root>',
    terraform: `resource "aws_organizations_policy" "stay" {
  name = "stay-in-the-organization"
  content = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Deny"
      Action   = "organizations:LeaveOrganization"
      Resource = "*"
    }]
  })
}`,
  },
  texts: TEXTS,
  judge: ({ accountId }, look) => {
    const [organization] = look.items('AWS::Organizations::Organization');
    if (organization === undefined) return NO_ORGANIZATION;
    const { MasterAccountId } = organization.configuration;
    if (MasterAccountId === undefined) return missing('MasterAccountId');
    if (MasterAccountId === accountId) return MANAGEMENT;
    const [root] = look.items('AWS::Organizations::Root');
    const types = root?.configuration.PolicyTypes;
    if (root === undefined || types === undefined) return missing('PolicyTypes');
    if (!types.some(({ Type, Status }) => Type === SCP && Status === 'ENABLED')) {
      return failAt(root, 'no-policies', ['PolicyTypes']);
    }
    const reach = scpReach(look, accountId, ACTION);
    if (reach === 'denied') return MET;
    return reach === 'allowed' ? fail('may-leave', { action: ACTION }, []) : missing(reach.unseen);
  },
});
