import {
  DescribePermissionSetCommand,
  type InstanceMetadata,
  paginateListAccountAssignments,
  paginateListAccountsForProvisionedPermissionSet,
  paginateListInstances,
  paginateListPermissionSets,
  SSOAdminClient,
} from '@aws-sdk/client-sso-admin';
import { type Collected, type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';

const INSTANCE = 'AWS::SSO::Instance';
const PERMISSION_SET = 'AWS::SSO::PermissionSet';
const ASSIGNMENT = 'AWS::SSO::Assignment';

/** An organization has at most one instance, and it lives in one region, which is not always the home region. */
export const identityCenter = defineCollector({
  id: 'identity-center',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListInstances.html',
      read: '2026-11-23',
    },
    {
      url: 'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListAccountAssignments.html',
      read: '2026-11-23',
    },
  ],
  scope: 'organization',
  kinds: [INSTANCE, PERMISSION_SET, ASSIGNMENT],
  permissions: [
    'sso:ListInstances',
    'sso:ListPermissionSets',
    'sso:DescribePermissionSet',
    'sso:ListAccountsForProvisionedPermissionSet',
    'sso:ListAccountAssignments',
  ],
  async *collect(context) {
    const found = await findInstances(context);
    if (found.length === 0) {
      for (const kind of [INSTANCE, PERMISSION_SET, ASSIGNMENT] as const) {
        context.absent(kind, 'there is no Identity Center instance');
      }
      return;
    }
    for (const { instance } of found) yield item(INSTANCE, stored(instance), context.target);
    context.finished(INSTANCE);
    for (const { instance, region } of found) {
      yield* permissionSets(context, region, instance.InstanceArn ?? '');
    }
  },
});

interface Found {
  readonly instance: InstanceMetadata;
  readonly region: string;
}

interface Search {
  readonly found: readonly Found[];
  readonly error?: unknown;
}

/** The home region first, the others only when it has none. A region that failed is not one without an instance. */
async function findInstances(context: CollectorContext): Promise<readonly Found[]> {
  const search = async (region: string): Promise<Search> => {
    const client = context.client(SSOAdminClient, region);
    try {
      const pages = await gather(paginateListInstances({ client }, {}, { abortSignal: context.signal }));
      return { found: pages.flatMap((page) => page.Instances ?? []).map((instance) => ({ instance, region })) };
    } catch (error) {
      return { found: [], error };
    }
  };
  const home = await search(context.target.region);
  if (home.found.length > 0) return home.found;
  const searches = [home, ...(await concurrently(context.regions, search))];
  const found = searches.flatMap((one) => one.found);
  const failed = searches.find((one) => one.error !== undefined);
  if (found.length === 0 && failed !== undefined) throw failed.error;
  return found;
}

async function* permissionSets(
  context: CollectorContext,
  region: string,
  InstanceArn: string,
): AsyncIterable<Collected> {
  const client = context.client(SSOAdminClient, region);
  const options = { abortSignal: context.signal };
  for await (const page of paginateListPermissionSets({ client }, { InstanceArn }, options)) {
    for (const PermissionSetArn of page.PermissionSets ?? []) {
      const described = await context.attempt(PERMISSION_SET, `permission set ${PermissionSetArn}`, () =>
        client.send(new DescribePermissionSetCommand({ InstanceArn, PermissionSetArn }), options),
      );
      if (described?.PermissionSet) yield item(PERMISSION_SET, stored(described.PermissionSet), context.target);
      yield* assignments(context, region, { InstanceArn, PermissionSetArn });
    }
  }
}

async function* assignments(
  context: CollectorContext,
  region: string,
  set: { readonly InstanceArn: string; readonly PermissionSetArn: string },
): AsyncIterable<Collected> {
  const client = context.client(SSOAdminClient, region);
  const options = { abortSignal: context.signal };
  const accountPages = await context.attempt(ASSIGNMENT, `accounts of ${set.PermissionSetArn}`, () =>
    gather(paginateListAccountsForProvisionedPermissionSet({ client }, set, options)),
  );
  const accountIds = (accountPages ?? []).flatMap((page) => page.AccountIds ?? []);
  const answers = await concurrently(accountIds, (AccountId) =>
    context.attempt(ASSIGNMENT, `assignments of ${set.PermissionSetArn} in ${AccountId}`, () =>
      gather(paginateListAccountAssignments({ client }, { ...set, AccountId }, options)),
    ),
  );
  for (const assignment of answers.flat().flatMap((page) => page?.AccountAssignments ?? [])) {
    const { AccountId, PermissionSetArn = '', PrincipalType, PrincipalId } = assignment;
    const id = `${AccountId}/${PermissionSetArn.split('/').at(-1)}/${PrincipalType}/${PrincipalId}`;
    yield item(ASSIGNMENT, stored(assignment), context.target, { id });
  }
}
