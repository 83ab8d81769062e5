import type { Evidence, ResourceRef } from '#kernel';
import type { ConfigurationItem, ConfigurationOf } from '#estate/model';
import { cite as citeItem } from '../../cite.ts';

const REFS = new WeakMap<ConfigurationItem, ResourceRef>();

/** The resource an item is about; made once per item, for there are many hops. */
export function refOf(item: ConfigurationItem): ResourceRef {
  const known = REFS.get(item);
  if (known !== undefined) return known;
  const ref: ResourceRef = {
    arn: item.arn,
    type: item.resourceType,
    id: item.resourceId,
    name: item.resourceName ?? item.tags['Name'] ?? listenerName(item) ?? item.resourceId,
    accountId: item.accountId,
    region: item.awsRegion,
    tags: item.tags,
  };
  REFS.set(item, ref);
  return ref;
}

/** A listener has no name but what it listens on. */
function listenerName({ resourceType, configuration }: ConfigurationItem): string | undefined {
  if (resourceType !== 'AWS::ElasticLoadBalancingV2::Listener') return undefined;
  const { Protocol, Port } = configuration as ConfigurationOf<typeof resourceType>;
  return Protocol === undefined || Port === undefined ? undefined : `${Protocol} ${Port}`;
}

const CITED = new WeakMap<ConfigurationItem, Map<string, Evidence>>();

/** Evidence for a member of an item, `Routes/3`; made once, since many paths lead over the same rules. */
export function cite(item: ConfigurationItem, pointer: string): Evidence {
  let known = CITED.get(item);
  if (known === undefined) CITED.set(item, (known = new Map()));
  const made = known.get(pointer) ?? citeItem(item, pointer);
  known.set(pointer, made);
  return made;
}

/** A resource that is known by its id only. */
export function bareRef(type: string, id: string, accountId = '', region = ''): ResourceRef {
  return { arn: id, type, id, name: id, accountId, region, tags: {} };
}
