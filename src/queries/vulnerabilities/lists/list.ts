import { TERMS_BY_URGENCY } from '#findings';
import { type Instant, severityOfRank } from '#kernel';
import type { Store } from '#platform/store';
import type { Filter, VulnerabilityGroup, VulnerabilityGrouping, VulnerabilityPage } from '#api/contract';
import { MAX_PAGE } from '#api/contract';
import { actionsById } from '../../actions.ts';
import { accountNames } from '../../exposure/names.ts';
import { fillRelative } from '../../filter/relative.ts';
import { highestChances } from './chances.ts';
import { countParts, type Group, type GroupRequest, readGroups } from './groups.ts';
import { packagesOf } from './packages.ts';
import { VULNERABILITY_PROPERTIES } from './properties.ts';

/** A filter of vulnerabilities as somebody meant it at a moment: `now-7d` filled in. */
export function resolveVulnerabilitiesFilter(filter: Filter, at: Instant): Filter {
  return fillRelative(filter, VULNERABILITY_PROPERTIES, { at, me: '', defaultOwner: '' });
}

/**
 * One page of the vulnerabilities of the organization: by what mends them, one by one, or by resource; the most urgent
 * first unless another order is asked for. Faults `usage` and `bad-input` when filter, order or cursor say nonsense.
 */
export async function listVulnerabilities(store: Store, request: GroupRequest): Promise<VulnerabilityPage> {
  const { groups, ...page } = await readGroups(store, request);
  return { by: request.by, items: await toItems(store, request, groups), totalIsCapped: false, ...page };
}

/** All groups of which a filter holds, in the order asked for, a page at a time. */
export async function* everyVulnerability(
  store: Store,
  request: Omit<GroupRequest, 'limit' | 'cursor'>,
): AsyncGenerator<VulnerabilityGroup> {
  let cursor: string | undefined;
  do {
    const page = await listVulnerabilities(store, { ...request, cursor, limit: MAX_PAGE });
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}

async function toItems(
  store: Store,
  request: Pick<GroupRequest, 'by' | 'filter'>,
  groups: readonly Group[],
): Promise<VulnerabilityGroup[]> {
  const keys = groups.map(({ key }) => key);
  const counts = await countParts(store, request, groups);
  const chances = await highestChances(store, request.by, keys);
  const subjects = await SUBJECTS[request.by](store, keys);
  return groups.map((group) => {
    const epss = chances.get(group.key);
    return {
      id: group.key,
      severity: severityOfRank(group.severity),
      term: TERMS_BY_URGENCY[group.urgency] ?? 'next-upgrade',
      due: group.due,
      findings: group.findings,
      ...(counts.get(group.key) ?? { resources: 0, accounts: 0, vulnerabilities: 0 }),
      exploited: group.exploited,
      exposed: group.exposed,
      exploitedAndExposed: group.both,
      fixable: group.fixable,
      ...(epss === undefined ? {} : { epss }),
      ...subjects.get(group.key),
    };
  });
}

type Subject = Pick<VulnerabilityGroup, 'action' | 'packages' | 'packagesTotal' | 'resource'>;

/** What each group is about, beyond its numbers. */
const SUBJECTS: Readonly<
  Record<VulnerabilityGrouping, (store: Store, keys: readonly string[]) => Promise<ReadonlyMap<string, Subject>>>
> = {
  cve: async () => new Map(),
  async fix(store, keys) {
    const actions = await actionsById(store, keys);
    const found = new Map<string, Subject>();
    for (const key of keys) {
      const action = actions.get(key);
      const { packages, packagesTotal } = await packagesOf(store, key);
      found.set(key, { ...(action && { action }), packages: [...packages], packagesTotal });
    }
    return found;
  },
  async entity(store, keys) {
    if (keys.length === 0) return new Map();
    const nameOf = await accountNames(store);
    const rows = await store.db
      .selectFrom('vulnerable')
      .innerJoin('finding', 'finding.id', 'vulnerable.finding_id')
      .select(['finding.resource_arn', 'finding.resource_type', 'finding.resource_name'])
      .select(['finding.account_id', 'finding.region'])
      .where('vulnerable.finding_id', 'in', (on) =>
        on
          .selectFrom('vulnerable')
          .select((e) => e.fn.min('finding_id').as('finding_id'))
          .where('resource_arn', 'in', keys)
          .groupBy('resource_arn'),
      )
      .execute();
    return new Map(
      rows.map((row) => [
        row.resource_arn,
        {
          resource: {
            arn: row.resource_arn,
            type: row.resource_type,
            name: row.resource_name,
            accountId: row.account_id,
            accountName: nameOf(row.account_id),
            region: row.region,
          },
        },
      ]),
    );
  },
};
