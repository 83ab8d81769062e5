import type { ResourceRef } from '#kernel';
import type { ConfigurationItem, Kind } from '#estate/model';
import type { Unseen } from '../contract.ts';
import type { Network } from '../model/network.ts';

/** What the readers of doors look at. */
export type DoorEstate = Pick<
  Network,
  'items' | 'once' | 'sight' | 'interfaces' | 'interfacesAt' | 'interfacesOfInstance' | 'prefixList'
>;

/** Items of a kind by the text that `keyOf` finds in them; items without one are left out. */
export function itemsBy<K extends Kind>(
  estate: DoorEstate,
  kind: K,
  keyOf: (item: ConfigurationItem<K>) => string | undefined,
): ReadonlyMap<string, readonly ConfigurationItem<K>[]> {
  const groups = new Map<string, ConfigurationItem<K>[]>();
  for (const item of estate.items(kind)) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Points at something that is no item of its own, or whose item was not seen. */
export function bareRef(type: string, arn: string, id: string, place: Place, name = id): ResourceRef {
  return { arn, type, id, name, accountId: place.accountId, region: place.awsRegion, tags: {} };
}

export interface Place {
  readonly accountId: string;
  readonly awsRegion: string;
}

/** `not-modelled` of a feature at an element. */
export function notModelled(what: string, element: ResourceRef): Unseen {
  return { code: 'not-modelled', what, accountId: element.accountId, region: element.region, element };
}

/** `not-seen` of something that an element leads to or depends on. */
export function notSeen(what: string, element: ResourceRef, kind?: Kind): Unseen {
  return {
    code: 'not-seen',
    what,
    ...(kind === undefined ? {} : { kind }),
    accountId: element.accountId,
    region: element.region,
    element,
  };
}
