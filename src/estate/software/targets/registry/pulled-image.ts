import type { SoftwareInventory } from '#estate/model';
import { inTemporaryFolder } from '#platform/files';
import type { Clock } from '#platform/runtime';
import { type InventoryOptions, readInventory } from '../../inventory.ts';
import { INVENTORY_LIMITS } from '../../limits.ts';
import { PACKAGE_READERS } from '../../readers/registry.generated.ts';
import { blobName } from '../image/parts.ts';
import { findTarget } from '../target.ts';
import { type NamedBlob, type PulledManifest, wrongDigest } from './manifest.ts';

const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

/** Puts a blob into a file; answers its digest by its bytes. */
export type FetchBlob = (blob: NamedBlob, to: string) => Promise<string>;

/**
 * Lays an image out in a folder of its own as OCI does, and reads its software from there. Faults: `bad-input` (a blob is
 * not what its digest says), `exhausted` (the disk is full); those of `download` go on.
 */
export async function readPulledImage(
  name: string,
  manifest: PulledManifest,
  download: FetchBlob,
  clock: Pick<Clock, 'now'>,
  options: InventoryOptions = {},
): Promise<SoftwareInventory> {
  return await inTemporaryFolder(async (folder) => {
    const { digest, text, config, layers } = manifest;
    const mediaType = manifest.mediaType || OCI_MANIFEST;
    const manifests = [{ mediaType, digest, size: Buffer.byteLength(text) }];
    await folder.write('oci-layout', '{"imageLayoutVersion":"1.0.0"}');
    await folder.write('index.json', JSON.stringify({ schemaVersion: 2, manifests }));
    await folder.write(nameOf(digest), text);
    const blobs = new Map([config, ...layers].map((blob) => [blob.digest, blob]));
    for (const blob of blobs.values()) {
      const came = await download(blob, await folder.place(nameOf(blob.digest)));
      if (came !== blob.digest) throw wrongDigest(blob.digest);
    }
    const target = { ...(await findTarget(`oci:${folder.path}`)), name };
    return await readInventory(target, PACKAGE_READERS, INVENTORY_LIMITS, clock, options);
  });
}

function nameOf(digest: string): string {
  const name = blobName(digest);
  if (name === undefined) throw wrongDigest(digest);
  return name;
}
