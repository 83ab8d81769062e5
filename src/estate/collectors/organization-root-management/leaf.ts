import { IAMClient, ListOrganizationsFeaturesCommand } from '@aws-sdk/client-iam';
import { defineCollector } from '../contract.ts';
import { isAwsError } from '../support/errors.ts';
import { item } from '../support/item.ts';

const KIND = 'AWS::IAM::OrganizationsFeatures';

/** Without trusted access for IAM none of the features can be on: a complete part without items. */
export const organizationRootManagement = defineCollector({
  id: 'organization-root-management',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOrganizationsFeatures.html',
      read: '2026-11-23',
    },
  ],
  scope: 'organization',
  kinds: [KIND],
  permissions: ['iam:ListOrganizationsFeatures'],
  async *collect({ client, absent, target, signal }) {
    try {
      const answer = await client(IAMClient).send(new ListOrganizationsFeaturesCommand(), { abortSignal: signal });
      const { OrganizationId, EnabledFeatures = [] } = answer;
      yield item(KIND, { ...(OrganizationId === undefined ? {} : { OrganizationId }), EnabledFeatures }, target);
    } catch (error) {
      if (isAwsError(error, 'OrganizationNotFoundException', 'OrganizationNotFound')) {
        absent(KIND, 'the account belongs to no organization');
        return;
      }
      if (!isAwsError(error, 'ServiceAccessNotEnabledException', 'ServiceAccessNotEnabled')) throw error;
    }
  },
});
