import { type ECRClient, GetDownloadUrlForLayerCommand } from '@aws-sdk/client-ecr';
import type { SoftwareInventory } from '#estate/model';
import { findTarget, INVENTORY_LIMITS, PACKAGE_READERS, readInventory } from '#estate/software';
import { Fault } from '#kernel';
import { inTemporaryFolder, type TemporaryFolder } from '#platform/files';
import type { GatherWork } from '../work.ts';
import { type FetchedManifest, type NamedBlob, wrongDigest } from './manifest.ts';
import type { ImagePlace } from './place.ts';

const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

type Tools = Pick<GatherWork, 'downloader' | 'clock' | 'signal'>;

/** Lays the image out in a folder of its own as OCI does, and reads its software from there. */
export async function readDownloaded(
  ecr: ECRClient,
  place: ImagePlace,
  manifest: FetchedManifest,
  tools: Tools,
): Promise<SoftwareInventory> {
  return await inTemporaryFolder(async (folder) => {
    const { digest, text, config, layers } = manifest;
    await folder.write('oci-layout', '{"imageLayoutVersion":"1.0.0"}');
    await folder.write(blobPath(digest), text);
    const mediaType = manifest.mediaType || OCI_MANIFEST;
    const manifests = [{ mediaType, digest, size: Buffer.byteLength(text) }];
    await folder.write('index.json', JSON.stringify({ schemaVersion: 2, manifests }));
    const blobs = new Map([config, ...layers].map((blob) => [blob.digest, blob]));
    for (const blob of blobs.values()) await download(ecr, place, blob, folder, tools);
    const name = `${place.registryId}.dkr.ecr.${place.region}/${place.repository}@${place.digest}`;
    const target = { ...(await findTarget(`oci:${folder.path}`)), name };
    return await readInventory(target, PACKAGE_READERS, INVENTORY_LIMITS, tools.clock);
  });
}

async function download(
  ecr: ECRClient,
  { registryId, repository }: ImagePlace,
  { digest, bytes }: NamedBlob,
  folder: TemporaryFolder,
  { downloader, signal }: Tools,
): Promise<void> {
  const asked = { registryId, repositoryName: repository, layerDigest: digest };
  const { downloadUrl = '' } = await ecr.send(new GetDownloadUrlForLayerCommand(asked), { abortSignal: signal });
  const to = await folder.place(blobPath(digest));
  const came = await downloader.download({ url: downloadUrl, to, maxBytes: bytes, signal });
  if (came.state !== 'fetched') {
    throw new Fault('unavailable', `a layer of ${repository} is not where ECR says`, { mend: 'run again' });
  }
  if (`sha256:${came.sha256}` !== digest) throw wrongDigest(digest);
}

function blobPath(digest: string): string {
  return `blobs/sha256/${digest.slice('sha256:'.length)}`;
}
