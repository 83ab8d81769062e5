import { defineControl, MET } from '../../contract.ts';
import { fail, notApplicable } from '../../../rule.ts';
import { cite } from '../../../cite.ts';
import { missing } from '../../read/missing.ts';
import { TEXTS } from './texts.ts';

/** Services that watch the organization and can be run from another account. */
const DELEGABLE: ReadonlySet<string> = new Set([
  'access-analyzer.amazonaws.com',
  'config.amazonaws.com',
  'config-multiaccountsetup.amazonaws.com',
  'detective.amazonaws.com',
  'fms.amazonaws.com',
  'guardduty.amazonaws.com',
  'inspector2.amazonaws.com',
  'macie.amazonaws.com',
  'securityhub.amazonaws.com',
]);

const NO_ORGANIZATION = notApplicable('no-organization');
const MEMBER = notApplicable('member');

export const organizationsSecurityDelegated = defineControl({
  id: 'organizations-security-delegated',
  subject: 'account',
  severity: 'medium',
  answers: [
    { catalogue: 'nist-800-53-r5', id: 'AC-5' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
  ],
  fix: { id: 'organizations-security-delegated', per: 'account' },
  effort: 'hours',
  needs: [
    'AWS::Organizations::Organization',
    'AWS::Organizations::EnabledService',
    'AWS::Organizations::DelegatedAdministrator',
  ],
  facts: [],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_best-practices_mgmt-acct.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_services_list.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws organizations register-delegated-administrator --account-id <security account> --service-principal <service>',
    terraform: `resource "aws_organizations_delegated_administrator" "this" {
  account_id        = "<security account>"
  service_principal = "<service>"
}`,
  },
  texts: TEXTS,
  judge: ({ accountId }, look) => {
    const [organization] = look.items('AWS::Organizations::Organization');
    if (organization === undefined) return NO_ORGANIZATION;
    const { MasterAccountId } = organization.configuration;
    if (MasterAccountId === undefined) return missing('MasterAccountId');
    if (MasterAccountId !== accountId) return MEMBER;
    const services = look.items('AWS::Organizations::EnabledService');
    if (services.some(({ configuration }) => configuration.ServicePrincipal === undefined))
      return missing('ServicePrincipal');
    const administrators = look.items('AWS::Organizations::DelegatedAdministrator');
    const delegated = new Set(administrators.flatMap(({ configuration }) => configuration.ServicePrincipals ?? []));
    const kept = services.filter(({ configuration: { ServicePrincipal = '' } }) => {
      return DELEGABLE.has(ServicePrincipal) && !delegated.has(ServicePrincipal);
    });
    if (kept.length === 0) return MET;
    const isUnseen = administrators.some(({ configuration }) => configuration.ServicePrincipals === undefined);
    if (isUnseen) return missing('ServicePrincipals');
    const names = kept.map(({ configuration }) => configuration.ServicePrincipal);
    return fail(
      'kept',
      { services: names.join(', ') },
      kept.slice(0, 5).map((service) => cite(service, 'ServicePrincipal')),
    );
  },
});
