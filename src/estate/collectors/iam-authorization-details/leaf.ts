import { IAMClient, paginateGetAccountAuthorizationDetails, type RoleDetail } from '@aws-sdk/client-iam';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';

/** Policies that AWS manages are the same in every account: only the customer's own are asked for. */
export const iamAuthorizationDetails = defineCollector({
  id: 'iam-authorization-details',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html',
      read: '2026-11-23',
    },
  ],
  scope: 'account',
  kinds: ['AWS::IAM::User', 'AWS::IAM::Group', 'AWS::IAM::Role', 'AWS::IAM::Policy'],
  permissions: ['iam:GetAccountAuthorizationDetails'],
  async *collect({ client, target, signal }) {
    const pages = paginateGetAccountAuthorizationDetails(
      { client: client(IAMClient) },
      { Filter: ['User', 'Group', 'Role', 'LocalManagedPolicy'] },
      { abortSignal: signal },
    );
    for await (const page of pages) {
      for (const user of page.UserDetailList ?? []) yield item('AWS::IAM::User', stored(user), target);
      for (const group of page.GroupDetailList ?? []) yield item('AWS::IAM::Group', stored(group), target);
      for (const role of page.RoleDetailList ?? []) {
        yield item('AWS::IAM::Role', stored(withoutOwnUse(role, target.ownRole)), target);
      }
      for (const policy of page.Policies ?? []) yield item('AWS::IAM::Policy', stored(policy), target);
    }
  },
});

/** Our own role was last used by this very look: keeping that would make every look at an unchanged account differ. */
function withoutOwnUse(role: RoleDetail, ownRole: string | undefined): RoleDetail {
  if (ownRole === undefined || role.RoleName !== ownRole) return role;
  const { RoleLastUsed: _, ...rest } = role;
  return rest;
}
