import type { InventoryProblem, SoftwareInventory } from '#estate/model';
import { Fault } from '#kernel';
import type { RegistryClient } from '#platform/net';
import type { Clock } from '#platform/runtime';
import type { Platform } from '../image/oci-manifest.ts';
import type { ReadProgress } from '../opened.ts';
import { MANIFEST_TYPES, type PulledManifest, pullManifest } from './manifest.ts';
import { readPulledImage } from './pulled-image.ts';
import type { ImageReference } from './reference.ts';

/** Bytes of one image as the registry holds it. */
const MAX_IMAGE_BYTES = 10 * 2 ** 30;

export interface PullOptions {
  readonly platform: Platform;
  readonly clock: Pick<Clock, 'now'>;
  readonly signal?: AbortSignal;
  readonly onProgress?: ReadProgress;
}

/**
 * Reads the software of an image out of a registry: every layer is put on disk, compared with its digest, read and
 * deleted. Faults: those of the registry, `bad-input` (no image, or not what a digest says), `exhausted` (too large).
 */
export async function readRegistryImage(
  registry: RegistryClient,
  { repository, reference, name }: ImageReference,
  { platform, clock, signal, onProgress = () => {} }: PullOptions,
): Promise<SoftwareInventory> {
  const wanted = `${platform.os}/${platform.architecture}`;
  const manifest = await pullManifest(reference, [wanted], (asked) =>
    registry.manifest(repository, asked, MANIFEST_TYPES),
  );
  const total = bytesOf(manifest, name);
  let before = 0;
  const inventory = await readPulledImage(
    name,
    manifest,
    async ({ digest, bytes }, to) => {
      const told = (done: number) => onProgress(before + done, total);
      const came = await registry.blob({ repository, digest, bytes, to, onProgress: told, ...(signal && { signal }) });
      before += bytes;
      return came;
    },
    clock,
    { platform },
  );
  return manifest.isOfOther
    ? { ...inventory, problems: [otherPlatform(manifest, wanted), ...inventory.problems] }
    : inventory;
}

function bytesOf({ config, layers }: PulledManifest, name: string): number {
  const bytes = [config, ...layers].reduce((sum, blob) => sum + blob.bytes, 0);
  if (bytes <= MAX_IMAGE_BYTES) return bytes;
  throw new Fault('exhausted', `${name} has ${bytes} bytes, and the limit is ${MAX_IMAGE_BYTES}`, {
    mend: 'save it to a disk that has room (`docker save`) and give the file',
  });
}

function otherPlatform({ digest }: PulledManifest, wanted: string): InventoryProblem {
  return { code: 'unsupported', path: digest, detail: `there is no image for ${wanted}; the first one was read` };
}
