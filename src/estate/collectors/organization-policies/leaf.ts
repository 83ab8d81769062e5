import {
  DescribePolicyCommand,
  OrganizationsClient,
  type PolicySummary,
  type PolicyType,
  paginateListPolicies,
  paginateListRoots,
  paginateListTargetsForPolicy,
} from '@aws-sdk/client-organizations';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { isAwsError } from '../support/errors.ts';
import { item, stored } from '../support/item.ts';

const KIND = 'AWS::Organizations::Policy';

/** Policies of every type that is enabled in a root, each with its document and its targets. */
export const organizationPolicies = defineCollector({
  id: 'organization-policies',
  sources: [
    { url: 'https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListPolicies.html', read: '2026-11-23' },
    {
      url: 'https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribePolicy.html',
      read: '2026-11-23',
    },
    {
      url: 'https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListTargetsForPolicy.html',
      read: '2026-11-23',
    },
  ],
  scope: 'organization',
  kinds: [KIND],
  permissions: [
    'organizations:ListRoots',
    'organizations:ListPolicies',
    'organizations:DescribePolicy',
    'organizations:ListTargetsForPolicy',
  ],
  async *collect(context) {
    const client = context.client(OrganizationsClient);
    const options = { abortSignal: context.signal };
    for (const type of await enabledTypes(context)) {
      const pages = await context.attempt(KIND, `policies of type ${type}`, () =>
        gather(paginateListPolicies({ client }, { Filter: type }, options)),
      );
      const policies = (pages ?? []).flatMap((page) => page.Policies ?? []);
      const whole = await concurrently(policies, (policy) => withContentAndTargets(context, policy));
      for (const policy of whole) yield item(KIND, stored(policy), context.target);
    }
  },
});

async function enabledTypes({ client, absent, signal }: CollectorContext): Promise<readonly PolicyType[]> {
  try {
    const roots = await gather(paginateListRoots({ client: client(OrganizationsClient) }, {}, { abortSignal: signal }));
    const types = roots.flatMap((page) => page.Roots ?? []).flatMap((root) => root.PolicyTypes ?? []);
    const enabled = types.flatMap(({ Type, Status }) => (Status === 'ENABLED' && Type !== undefined ? [Type] : []));
    return [...new Set(enabled)];
  } catch (error) {
    if (!isAwsError(error, 'AWSOrganizationsNotInUseException')) throw error;
    absent(KIND, 'the account belongs to no organization');
    return [];
  }
}

async function withContentAndTargets({ client, attempt, signal }: CollectorContext, policy: PolicySummary) {
  const organizations = client(OrganizationsClient);
  const options = { abortSignal: signal };
  const PolicyId = policy.Id ?? '';
  const described = await attempt(KIND, `content of ${PolicyId}`, () =>
    organizations.send(new DescribePolicyCommand({ PolicyId }), options),
  );
  const targets = await attempt(KIND, `targets of ${PolicyId}`, () =>
    gather(paginateListTargetsForPolicy({ client: organizations }, { PolicyId }, options)),
  );
  const content = described?.Policy?.Content;
  const targetIds = targets?.flatMap((page) => page.Targets ?? []).map((target) => target.TargetId ?? '');
  return {
    ...policy,
    ...(content === undefined ? {} : { Content: content }),
    ...(targetIds === undefined ? {} : { TargetIds: targetIds }),
  };
}
