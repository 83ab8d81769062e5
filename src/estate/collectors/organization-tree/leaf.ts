import {
  DescribeOrganizationCommand,
  OrganizationsClient,
  paginateListAccounts,
  paginateListAccountsForParent,
  paginateListOrganizationalUnitsForParent,
  paginateListRoots,
  paginateListTagsForResource,
} from '@aws-sdk/client-organizations';
import { type Collected, type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { isAwsError } from '../support/errors.ts';
import { item, stored, tagsOf } from '../support/item.ts';

const ORGANIZATION = 'AWS::Organizations::Organization';
const ROOT = 'AWS::Organizations::Root';
const UNIT = 'AWS::Organizations::OrganizationalUnit';
const ACCOUNT = 'AWS::Organizations::Account';

/** The organization, its roots and units from the top down, and its accounts with their place and tags. */
export const organizationTree = defineCollector({
  id: 'organization-tree',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeOrganization.html',
      read: '2026-11-23',
    },
    { url: 'https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccounts.html', read: '2026-11-23' },
    {
      url: 'https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccountsForParent.html',
      read: '2026-11-23',
    },
  ],
  scope: 'organization',
  kinds: [ORGANIZATION, ROOT, UNIT, ACCOUNT],
  permissions: [
    'organizations:DescribeOrganization',
    'organizations:ListRoots',
    'organizations:ListOrganizationalUnitsForParent',
    'organizations:ListAccounts',
    'organizations:ListAccountsForParent',
    'organizations:ListTagsForResource',
  ],
  async *collect(context) {
    const client = context.client(OrganizationsClient);
    const options = { abortSignal: context.signal };
    try {
      const { Organization } = await client.send(new DescribeOrganizationCommand(), options);
      if (Organization !== undefined) yield item(ORGANIZATION, stored(Organization), context.target);
    } catch (error) {
      if (!isAwsError(error, 'AWSOrganizationsNotInUseException')) throw error;
      for (const kind of [ORGANIZATION, ROOT, UNIT, ACCOUNT] as const) {
        context.absent(kind, 'the account belongs to no organization');
      }
      return;
    }
    context.finished(ORGANIZATION);

    const rootIds: string[] = [];
    for await (const page of paginateListRoots({ client }, {}, options)) {
      for (const root of page.Roots ?? []) {
        rootIds.push(root.Id ?? '');
        yield item(ROOT, stored(root), context.target);
      }
    }
    context.finished(ROOT);
    const parents = new Map<string, string>();
    yield* walk(context, rootIds, parents);
    yield* accounts(context, parents);
  },
});

/** Yields the units below the roots, level by level, and notes the parent of each account on the way. */
async function* walk(
  context: CollectorContext,
  rootIds: readonly string[],
  parents: Map<string, string>,
): AsyncIterable<Collected> {
  const client = context.client(OrganizationsClient);
  const options = { abortSignal: context.signal };
  const seen = new Set(rootIds);
  for (let level: readonly string[] = rootIds; level.length > 0; ) {
    const answers = await concurrently(level, async (ParentId) => {
      const accountPages = await context.attempt(ACCOUNT, `accounts under ${ParentId}`, () =>
        gather(paginateListAccountsForParent({ client }, { ParentId }, options)),
      );
      for (const account of (accountPages ?? []).flatMap((page) => page.Accounts ?? [])) {
        parents.set(account.Id ?? '', ParentId);
      }
      // Accounts in a unit that is not listed lack their place.
      const unitPages = await context.attempt([UNIT, ACCOUNT], `units under ${ParentId}`, () =>
        gather(paginateListOrganizationalUnitsForParent({ client }, { ParentId }, options)),
      );
      const units = (unitPages ?? []).flatMap((page) => page.OrganizationalUnits ?? []);
      return units.map((unit) => ({ ...unit, ParentId }));
    });
    const units = answers.flat().filter((unit) => !seen.has(unit.Id ?? ''));
    for (const unit of units) yield item(UNIT, stored(unit), context.target);
    level = units.map((unit) => unit.Id ?? '');
    for (const id of level) seen.add(id);
  }
}

async function* accounts(context: CollectorContext, parents: ReadonlyMap<string, string>): AsyncIterable<Collected> {
  const client = context.client(OrganizationsClient);
  const options = { abortSignal: context.signal };
  for await (const page of paginateListAccounts({ client }, {}, options)) {
    const withTags = await concurrently(page.Accounts ?? [], async (account) => {
      const ResourceId = account.Id ?? '';
      const tagPages = await context.attempt(ACCOUNT, `tags of ${ResourceId}`, () =>
        gather(paginateListTagsForResource({ client }, { ResourceId }, options)),
      );
      return { account, tags: tagsOf({ Tags: (tagPages ?? []).flatMap((tagPage) => tagPage.Tags ?? []) }) };
    });
    for (const { account, tags } of withTags) {
      const ParentId = parents.get(account.Id ?? '');
      const configuration = { ...stored(account), ...(ParentId === undefined ? {} : { ParentId }) };
      yield item(ACCOUNT, configuration, context.target, { tags });
    }
  }
}
