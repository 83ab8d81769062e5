import type { ConfigurationItem } from '#estate/model';
import { latestSnapshotId, openSnapshot, type StoredSnapshot } from '#estate/snapshot';
import type { Store } from '#platform/store';

/** An instance as the latest snapshot shows it. */
export interface KnownInstance {
  readonly arn: string;
  readonly accountId: string;
  readonly region: string;
}

export interface Found {
  /** Absent when no such instance is shown, or when it has ended. */
  readonly instance?: KnownInstance;
  /** Whether all instances of the places that were searched were seen. */
  readonly isWhole: boolean;
}

/** What the latest snapshot says of instances. */
export interface Instances {
  /** The instance of an id; where it should be, as far as that is known. */
  find(instanceId: string, accountId?: string, region?: string): Promise<Found>;
}

const KIND = 'AWS::EC2::Instance';

/** Finds instances in the latest snapshot; what was read of it is kept until there is another. */
export function createInstanceFinder(store: Store): () => Promise<Instances> {
  let held: { readonly id: string; readonly instances: Instances } | undefined;
  return async () => {
    const id = await latestSnapshotId(store);
    if (id === undefined) return NONE;
    if (held?.id !== id) held = { id, instances: instancesOf(await openSnapshot(store, id)) };
    return held.instances;
  };
}

const NONE: Instances = { find: async () => ({ isWhole: false }) };

function instancesOf(snapshot: StoredSnapshot): Instances {
  const places = new Map<string, Promise<Place>>();
  const at = (accountId: string, region: string) => {
    const place = `${accountId} ${region}`;
    const known = places.get(place);
    if (known !== undefined) return known;
    const reading = readPlace(snapshot, accountId, region);
    places.set(place, reading);
    // What failed once is read again for the next report.
    reading.catch(() => places.delete(place));
    return reading;
  };
  return {
    async find(instanceId, accountId, region) {
      let isWhole = true;
      for (const account of accountId === undefined ? snapshot.accountIds() : [accountId]) {
        for (const one of region === undefined ? snapshot.regions(KIND, account) : [region]) {
          const place = await at(account, one);
          const instance = place.instances.get(instanceId);
          if (instance !== undefined) return { instance, isWhole };
          isWhole &&= place.isWhole;
        }
      }
      return { isWhole };
    },
  };
}

interface Place {
  readonly instances: ReadonlyMap<string, KnownInstance>;
  readonly isWhole: boolean;
}

async function readPlace(snapshot: StoredSnapshot, accountId: string, region: string): Promise<Place> {
  const { items, completeness } = await snapshot.slice(KIND, accountId, region);
  const running = items.filter((item) => !hasEnded(item));
  return {
    instances: new Map(running.map(({ resourceId, arn }) => [resourceId, { arn, accountId, region }])),
    isWhole: completeness.state === 'complete',
  };
}

function hasEnded({ configuration: { State } }: ConfigurationItem<typeof KIND>): boolean {
  return State?.Name === 'terminated';
}
