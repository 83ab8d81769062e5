import type { SnapshotReader } from './snapshot.ts';

/** What the organization says about one account. Fields are absent when nobody asked. */
export interface AccountEntry {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  /** `ACTIVE`, `SUSPENDED`, `PENDING_CLOSURE`… as Organizations answers. */
  readonly status?: string;
  /** Names from the root down, without the root: `['Workloads', 'Production']`. */
  readonly ouPath: readonly string[];
  /** Ids from the root down, the root's first. */
  readonly ouIds: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  readonly isManagement: boolean;
}

export interface OrganizationDirectory {
  readonly organizationId?: string;
  readonly managementAccountId?: string;
  readonly accounts: ReadonlyMap<string, AccountEntry>;
}

/**
 * Builds the directory from the Organizations parts of a snapshot. Accounts that were collected
 * but that the organization did not list (a stand-alone account, an import) get an entry with their id as name.
 */
export async function readDirectory(snapshot: SnapshotReader): Promise<OrganizationDirectory> {
  const home = snapshot.manifest.homeAccountId;
  const [organization, roots, units, accounts] = await Promise.all([
    snapshot.slice('AWS::Organizations::Organization', home),
    snapshot.slice('AWS::Organizations::Root', home),
    snapshot.slice('AWS::Organizations::OrganizationalUnit', home),
    snapshot.slice('AWS::Organizations::Account', home),
  ]);
  const described = organization.items[0]?.configuration;
  const managementAccountId = described?.MasterAccountId;
  const rootIds = new Set(roots.items.map((root) => root.resourceId));
  const unitById = new Map(units.items.map((unit) => [unit.resourceId, unit.configuration]));

  const chain = (parentId: string | undefined): { ids: string[]; names: string[] } => {
    const ids: string[] = [];
    const names: string[] = [];
    let at = parentId;
    while (at !== undefined && !rootIds.has(at) && !ids.includes(at)) {
      const unit = unitById.get(at);
      ids.unshift(at);
      names.unshift(unit?.Name ?? at);
      at = unit?.ParentId;
    }
    if (at !== undefined && rootIds.has(at)) ids.unshift(at);
    return { ids, names };
  };

  const entries = new Map<string, AccountEntry>();
  for (const { configuration, resourceId, tags } of accounts.items) {
    // AWS retired Status for State in September 2026; imports may still carry the old one.
    const status = configuration.State ?? configuration.Status;
    const { ids, names } = chain(configuration.ParentId);
    entries.set(resourceId, {
      id: resourceId,
      name: configuration.Name ?? resourceId,
      ...(configuration.Email === undefined ? {} : { email: configuration.Email }),
      ...(status === undefined ? {} : { status }),
      ouPath: names,
      ouIds: ids,
      tags,
      isManagement: resourceId === managementAccountId,
    });
  }
  for (const id of snapshot.accountIds()) {
    if (!entries.has(id)) entries.set(id, { id, name: id, ouPath: [], ouIds: [], tags: {}, isManagement: false });
  }
  return {
    ...(described?.Id === undefined ? {} : { organizationId: described.Id }),
    ...(managementAccountId === undefined ? {} : { managementAccountId }),
    accounts: entries,
  };
}
