import { BatchGetImageCommand, type ECRClient } from '@aws-sdk/client-ecr';
import { MANIFEST_TYPES, type ManifestText, type PulledManifest, pullManifest } from '#estate/software';
import { Fault } from '#kernel';
import type { ImagePlace } from './place.ts';

/** Most wanted first: what most run. */
const PLATFORMS = ['linux/amd64', 'linux/arm64'];

/**
 * The manifest of an image; of an image for several platforms, that of the platform most run. Faults: `bad-input` (it is
 * no image, or not what its digest says), `not-found`; what AWS throws goes on.
 */
export async function fetchManifest(ecr: ECRClient, place: ImagePlace, signal: AbortSignal): Promise<PulledManifest> {
  return await pullManifest(place.digest, PLATFORMS, (digest) => fetchText(ecr, { ...place, digest }, signal));
}

async function fetchText(
  ecr: ECRClient,
  { registryId, repository, digest }: ImagePlace,
  abortSignal: AbortSignal,
): Promise<ManifestText> {
  const { images = [], failures = [] } = await ecr.send(
    new BatchGetImageCommand({
      registryId,
      repositoryName: repository,
      imageIds: [{ imageDigest: digest }],
      acceptedMediaTypes: [...MANIFEST_TYPES],
    }),
    { abortSignal },
  );
  const [image] = images;
  const text = image?.imageManifest;
  if (text === undefined) {
    const { failureCode = 'no answer', failureReason = '' } = failures[0] ?? {};
    throw new Fault('not-found', `ECR does not give the image ${digest}: ${failureCode} ${failureReason}`.trim(), {
      mend: 'run again: it may have been removed since the snapshot',
      details: { reason: failureCode },
    });
  }
  return { text, mediaType: image?.imageManifestMediaType ?? '' };
}
