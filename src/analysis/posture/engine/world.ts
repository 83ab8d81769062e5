import { Fault } from '#kernel';
import {
  type Completeness,
  type ConfigurationItem,
  GLOBAL_REGION,
  type Kind,
  kindDefinition,
  type Slice,
  type SnapshotReader,
} from '#estate/model';
import type { Look, Place } from '../contract.ts';

/** A kind that was not seen completely at some place. */
export interface Blind {
  readonly kind: Kind;
  readonly region: string;
  readonly completeness: Completeness;
}

/** All that was read of one account, once. */
export interface AccountWorld {
  readonly accountId: string;
  /** Regions that were looked at for any regional kind, ascending. */
  readonly regions: readonly string[];
  /** The first thing of a kind that was not seen where a control at `region` needs it; undefined when all was seen. */
  blind(kind: Kind, region: string): Blind | undefined;
  items<K extends Kind>(kind: K, region: string): readonly ConfigurationItem<K>[];
  /** What a control may look at from a place. */
  look(place: Place): Look;
}

/** Everything there is was seen: all pages, or AWS says that the service is not in use here. */
export function isInSight({ state, reason }: Completeness): boolean {
  return state === 'complete' || (state === 'not-asked' && reason?.code === 'NotInUse');
}

/** Reads the given kinds of one account, and of the organization where a kind belongs to it. */
export async function readWorld(
  reader: SnapshotReader,
  accountId: string,
  kinds: readonly Kind[],
  asOf: Look['asOf'],
): Promise<AccountWorld> {
  const slices = new Map<Kind, Map<string, Slice>>();
  const regions = new Set<string>();
  for (const kind of kinds) {
    const { scope } = kindDefinition(kind);
    const owner = scope === 'organization' ? reader.manifest.homeAccountId : accountId;
    const byRegion = new Map<string, Slice>();
    const asked = reader.regions(kind, owner);
    for (const region of asked.length > 0 ? asked : [GLOBAL_REGION]) {
      byRegion.set(region, await reader.slice(kind, owner, region));
      if (scope === 'region' && asked.length > 0) regions.add(region);
    }
    slices.set(kind, byRegion);
  }
  return worldOf(accountId, [...regions].toSorted(), slices, asOf);
}

function worldOf(
  accountId: string,
  regions: readonly string[],
  slices: ReadonlyMap<Kind, ReadonlyMap<string, Slice>>,
  asOf: Look['asOf'],
): AccountWorld {
  /** What of a kind lies in sight of a region: the region's own for regional kinds, everything seen from `global`. */
  const near = (kind: Kind, region: string): readonly (readonly [string, Slice])[] => {
    const all = [...(slices.get(kind) ?? [])];
    if (kindDefinition(kind).scope !== 'region' || region === GLOBAL_REGION) return all;
    return all.filter(([at]) => at === region);
  };
  const memo = new Map<string, readonly ConfigurationItem[]>();
  const items = <K extends Kind>(kind: K, region: string): readonly ConfigurationItem<K>[] => {
    if (!slices.has(kind)) {
      throw new Fault('internal', `a control looked at ${kind} without needing it`, {
        mend: 'name the kind in the `needs` of the control',
      });
    }
    const key = `${kind}/${region}`;
    const known = memo.get(key) ?? near(kind, region).flatMap(([, slice]) => slice.items);
    memo.set(key, known);
    return known as unknown as readonly ConfigurationItem<K>[];
  };
  const looks = new Map<string, Look>();
  return {
    accountId,
    regions,
    items,
    blind(kind, region) {
      const seen = near(kind, region);
      if (seen.length === 0) return { kind, region, completeness: NOBODY_LOOKED };
      const lost = seen.find(([, { completeness }]) => !isInSight(completeness));
      return lost && { kind, region: lost[0], completeness: lost[1].completeness };
    },
    look({ region }) {
      const known = looks.get(region);
      if (known) return known;
      const made = new Map<string, unknown>();
      const look: Look = {
        asOf,
        items: (kind) => items(kind, region),
        once<T>(name: string, make: () => T): T {
          if (!made.has(name)) made.set(name, make());
          return made.get(name) as T;
        },
      };
      looks.set(region, look);
      return look;
    },
  };
}

const NOBODY_LOOKED: Completeness = {
  state: 'not-asked',
  reason: { code: 'NotAsked', detail: 'nobody looked here' },
};
