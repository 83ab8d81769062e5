import { type ECRClient, GetDownloadUrlForLayerCommand } from '@aws-sdk/client-ecr';
import type { SoftwareInventory } from '#estate/model';
import { type PulledManifest, readPulledImage } from '#estate/software';
import { Fault } from '#kernel';
import type { GatherWork } from '../work.ts';
import type { ImagePlace } from './place.ts';

type Tools = Pick<GatherWork, 'downloader' | 'clock' | 'signal'>;

/** Downloads the layers of an image from where ECR says they are, and reads its software. */
export async function readDownloaded(
  ecr: ECRClient,
  { registryId, region, repository, digest }: ImagePlace,
  manifest: PulledManifest,
  { downloader, clock, signal }: Tools,
): Promise<SoftwareInventory> {
  const name = `${registryId}.dkr.ecr.${region}/${repository}@${digest}`;
  return await readPulledImage(
    name,
    manifest,
    async (blob, to) => {
      const asked = { registryId, repositoryName: repository, layerDigest: blob.digest };
      const { downloadUrl = '' } = await ecr.send(new GetDownloadUrlForLayerCommand(asked), { abortSignal: signal });
      const came = await downloader.download({ url: downloadUrl, to, maxBytes: blob.bytes, signal });
      if (came.state === 'fetched') return `sha256:${came.sha256}`;
      throw new Fault('unavailable', `a layer of ${repository} is not where ECR says`, { mend: 'run again' });
    },
    clock,
  );
}
