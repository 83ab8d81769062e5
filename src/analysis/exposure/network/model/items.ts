import type { Completeness, ConfigurationItem, Kind } from '#estate/model';

/** All items of a network by kind, as they are given to analyses. */
export type Items = ReadonlyMap<Kind, readonly ConfigurationItem[]>;

/** Completeness by `<kind>/<account>/<region>`. */
export type Sights = ReadonlyMap<string, Completeness>;

const GONE = ['ResourceDeleted', 'ResourceDeletedNotRecorded'];

/** Members that name the account something belongs to, in the order they are believed. */
const OWNERS = ['OwnerId', 'TransitGatewayOwnerId', 'VpcOwnerId'] as const;

/** One item for each id: shared subnets and prefix lists are seen in many accounts, and the owner sees most. */
export function byId<K extends Kind>(
  items: readonly ConfigurationItem<K>[],
): ReadonlyMap<string, ConfigurationItem<K>> {
  const found = new Map<string, ConfigurationItem<K>>();
  for (const item of items) {
    if (GONE.includes(item.configurationItemStatus)) continue;
    const before = found.get(item.resourceId);
    if (before === undefined || (!isOwners(before) && isOwners(item))) found.set(item.resourceId, item);
  }
  return found;
}

function isOwners({ accountId, configuration }: ConfigurationItem): boolean {
  const members = configuration as Readonly<Record<string, unknown>>;
  return OWNERS.some((member) => members[member] === accountId);
}
