import { ECRClient } from '@aws-sdk/client-ecr';
import type { SoftwareInventory } from '#estate/model';
import { Fault } from '#kernel';
import type { Gathered } from '../contract.ts';
import { sameImage } from '../held.ts';
import type { GatherWork } from '../work.ts';
import { readDownloaded } from './download.ts';
import { fetchManifest } from './manifest.ts';
import type { ImagePlace } from './place.ts';

/** What cannot be downloaded any more in this run. */
export const LEFT_FOR_NEXT_RUN: Gathered = { outcome: 'skipped', reason: 'left-for-next-run' };

/**
 * The software of an image: what is held of the same digest elsewhere, or read from what is downloaded with the rights of
 * `accountId`. A digest stands for the same bytes wherever it is: replicas are downloaded once.
 */
export async function readImage(
  work: GatherWork,
  accountId: string,
  place: ImagePlace,
): Promise<SoftwareInventory | typeof LEFT_FOR_NEXT_RUN> {
  const { store, access, signal, allowance, limits, clock } = work;
  const now = clock.now();
  const known = await sameImage(store, place.digest);
  if (known) return { ...known, takenAt: now };
  return await work.unpacking(async () => {
    // Another account may have read it while this one waited.
    const read = await sameImage(store, place.digest);
    if (read) return { ...read, takenAt: now };
    const ecr = access.client(ECRClient, accountId, place.region);
    const manifest = await fetchManifest(ecr, place, signal);
    const ofPlatform = manifest.digest === place.digest ? undefined : await sameImage(store, manifest.digest);
    if (ofPlatform) return { ...ofPlatform, takenAt: now };
    const bytes = [manifest.config, ...manifest.layers].reduce((sum, blob) => sum + blob.bytes, 0);
    if (bytes > limits.packageBytes) {
      throw new Fault('exhausted', `${place.repository}@${place.digest} has ${bytes} bytes`, {
        mend: 'read it with `yagura inventory` where it was built',
      });
    }
    if (!allowance.take(bytes)) return LEFT_FOR_NEXT_RUN;
    return await readDownloaded(ecr, place, manifest, work);
  });
}
