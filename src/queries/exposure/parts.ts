import { type Network, refOf } from '#analysis/exposure/network';
import { Fault } from '#kernel';
import { type ConfigurationItem, type Kind } from '#estate/model';
import type { Store } from '#platform/store';
import { EDITABLE_KINDS, type NetworkPart, type NetworkPartList } from '#api/contract';
import { type KnownNetwork, networkOf } from './known-network.ts';

export interface PartsQuestion {
  /** One of the kinds that can be edited; all of them when absent. */
  readonly kind?: string | undefined;
  /** Part of an id, an ARN or a name. */
  readonly text?: string | undefined;
  readonly limit: number;
  readonly snapshot?: string | undefined;
}

type EditableKind = (typeof EDITABLE_KINDS)[number];

/** A kind that can be edited in a copy of the network. Fault `usage`. */
export function editableKind(kind: string): EditableKind & Kind {
  const found = EDITABLE_KINDS.find((one) => one === kind);
  if (found === undefined) {
    throw new Fault('usage', `\`${kind.slice(0, 60)}\` cannot be edited in a copy of the network`, {
      mend: `edit one of ${EDITABLE_KINDS.join(', ')}`,
    });
  }
  return found;
}

/** Parts of the network that can be edited in a copy, those on most paths of the internet first. */
export async function networkParts(
  store: Store,
  { kind, text = '', limit, snapshot }: PartsQuestion,
): Promise<NetworkPartList> {
  const kinds = kind === undefined ? EDITABLE_KINDS : [editableKind(kind)];
  const known = await networkOf(store, snapshot);
  const uses = usesOf(known);
  const word = text.trim().toLowerCase();
  const items = kinds
    .flatMap((one): readonly ConfigurationItem[] => known.network.items(one))
    .filter((item) => [item.resourceId, item.arn, refOf(item).name].some((name) => name.toLowerCase().includes(word)))
    .toSorted((a, b) => (uses.get(b.arn) ?? 0) - (uses.get(a.arn) ?? 0) || (a.arn < b.arn ? -1 : 1));
  return {
    items: items.slice(0, limit).map((item) => toPart(item, known, uses.get(item.arn) ?? 0)),
    total: items.length,
  };
}

function toPart(item: ConfigurationItem, { accountName }: KnownNetwork, exposures: number): NetworkPart {
  const { accountId, arn, resourceId, awsRegion: region, resourceType: kind, configuration } = item;
  return {
    kind,
    accountId,
    accountName: accountName(accountId),
    region,
    id: resourceId,
    name: refOf(item).name,
    arn,
    exposures,
    configuration: { ...(configuration as Readonly<Record<string, unknown>>) },
  };
}

const USES = new WeakMap<Network, ReadonlyMap<string, number>>();

/** Exposures whose path leads through an element, by its ARN. */
function usesOf({ network, exposures }: KnownNetwork): ReadonlyMap<string, number> {
  const made = USES.get(network);
  if (made !== undefined) return made;
  const uses = new Map<string, number>();
  for (const { path } of exposures().values()) {
    for (const arn of new Set(path.hops.map(({ element }) => element.arn))) uses.set(arn, (uses.get(arn) ?? 0) + 1);
  }
  USES.set(network, uses);
  return uses;
}
