import {
  OrganizationsClient,
  paginateListAWSServiceAccessForOrganization,
  paginateListDelegatedAdministrators,
  paginateListDelegatedServicesForAccount,
} from '@aws-sdk/client-organizations';
import { defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { isAwsError } from '../support/errors.ts';
import { item, stored } from '../support/item.ts';

const ADMINISTRATOR = 'AWS::Organizations::DelegatedAdministrator';
const SERVICE = 'AWS::Organizations::EnabledService';

export const organizationDelegation = defineCollector({
  id: 'organization-delegation',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListDelegatedAdministrators.html',
      read: '2026-11-23',
    },
    {
      url: 'https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListDelegatedServicesForAccount.html',
      read: '2026-11-23',
    },
    {
      url: 'https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAWSServiceAccessForOrganization.html',
      read: '2026-11-23',
    },
  ],
  scope: 'organization',
  kinds: [ADMINISTRATOR, SERVICE],
  permissions: [
    'organizations:ListDelegatedAdministrators',
    'organizations:ListDelegatedServicesForAccount',
    'organizations:ListAWSServiceAccessForOrganization',
  ],
  async *collect({ client, attempt, absent, target, signal }) {
    const organizations = { client: client(OrganizationsClient) };
    const options = { abortSignal: signal };
    const none = (kind: typeof ADMINISTRATOR | typeof SERVICE) => (error: unknown) => {
      if (!isAwsError(error, 'AWSOrganizationsNotInUseException')) throw error;
      absent(kind, 'the account belongs to no organization');
      return [];
    };

    const administrators = await attempt(ADMINISTRATOR, 'delegated administrators', () =>
      gather(paginateListDelegatedAdministrators(organizations, {}, options)).catch(none(ADMINISTRATOR)),
    );
    const listed = (administrators ?? []).flatMap((page) => page.DelegatedAdministrators ?? []);
    const withServices = await concurrently(listed, async (administrator) => {
      const AccountId = administrator.Id ?? '';
      const pages = await attempt(ADMINISTRATOR, `services delegated to ${AccountId}`, () =>
        gather(paginateListDelegatedServicesForAccount(organizations, { AccountId }, options)),
      );
      if (pages === undefined) return administrator;
      const services = pages.flatMap((page) => page.DelegatedServices ?? []);
      return { ...administrator, ServicePrincipals: services.map((service) => service.ServicePrincipal ?? '') };
    });
    for (const administrator of withServices) yield item(ADMINISTRATOR, stored(administrator), target);

    const services = await attempt(SERVICE, 'enabled services', () =>
      gather(paginateListAWSServiceAccessForOrganization(organizations, {}, options)).catch(none(SERVICE)),
    );
    for (const page of services ?? []) {
      for (const service of page.EnabledServicePrincipals ?? []) yield item(SERVICE, stored(service), target);
    }
  },
});
