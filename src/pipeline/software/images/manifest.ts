import { BatchGetImageCommand, type ECRClient } from '@aws-sdk/client-ecr';
import { Fault } from '#kernel';
import { sha256 } from '#platform/runtime';
import { DIGEST, type ImagePlace } from './place.ts';

/** A blob as a manifest names it. */
export interface NamedBlob {
  readonly digest: string;
  readonly bytes: number;
}

export interface FetchedManifest {
  /** As it was pushed: its digest is of these characters. */
  readonly text: string;
  readonly digest: string;
  readonly mediaType: string;
  readonly config: NamedBlob;
  readonly layers: readonly NamedBlob[];
}

/** https://github.com/opencontainers/image-spec/blob/main/media-types.md (read 2026-11-26), and Docker's own. */
const ACCEPTED = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
];

/** Layers that registries never hold: the base of Windows images. */
const FOREIGN = /foreign|nondistributable/;

/** An index may name an index; nobody nests them deeper. */
const MAX_DEPTH = 3;
const MAX_LAYERS = 500;

/** Most wanted first: what most run. */
const PLATFORMS = ['linux/amd64', 'linux/arm64'];

interface Member {
  readonly mediaType?: unknown;
  readonly digest?: unknown;
  readonly size?: unknown;
  readonly platform?: { readonly os?: unknown; readonly architecture?: unknown };
  readonly annotations?: Readonly<Record<string, unknown>>;
}

interface Manifest {
  readonly config?: Member;
  readonly layers?: readonly unknown[];
  readonly manifests?: readonly unknown[];
}

/**
 * The manifest of an image; of an image for several platforms, that of the platform most run. Faults: `bad-input` (it is
 * no image, or not what its digest says), `not-found`; what AWS throws goes on.
 */
export async function fetchManifest(ecr: ECRClient, place: ImagePlace, signal: AbortSignal): Promise<FetchedManifest> {
  let { digest } = place;
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    const { text, mediaType } = await fetchText(ecr, { ...place, digest }, signal);
    const manifest = parse(text, digest);
    if (!Array.isArray(manifest.manifests)) return { text, digest, mediaType, ...blobsOf(manifest, digest) };
    const chosen = ofPlatform(manifest.manifests);
    if (chosen === undefined) throw noImage(digest, 'the index names no image');
    digest = chosen;
  }
  throw noImage(place.digest, `indexes stand in one another more than ${MAX_DEPTH} deep`);
}

async function fetchText(ecr: ECRClient, { registryId, repository, digest }: ImagePlace, abortSignal: AbortSignal) {
  const { images = [], failures = [] } = await ecr.send(
    new BatchGetImageCommand({
      registryId,
      repositoryName: repository,
      imageIds: [{ imageDigest: digest }],
      acceptedMediaTypes: ACCEPTED,
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
  if (`sha256:${sha256(text)}` !== digest) throw wrongDigest(digest);
  return { text, mediaType: image?.imageManifestMediaType ?? '' };
}

function parse(text: string, digest: string): Manifest {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null) return parsed;
  } catch {
    // Said below, as for everything else that is no manifest.
  }
  throw noImage(digest, 'its manifest is no JSON object');
}

function blobsOf({ config, layers }: Manifest, digest: string): Pick<FetchedManifest, 'config' | 'layers'> {
  const named = blobOf(config);
  if (named === undefined || !Array.isArray(layers))
    throw noImage(digest, 'its manifest names no configuration or layers');
  if (layers.length > MAX_LAYERS) throw noImage(digest, `it has ${layers.length} layers`);
  const held = membersOf(layers).filter(({ mediaType }) => !FOREIGN.test(String(mediaType)));
  return { config: named, layers: held.flatMap((layer) => blobOf(layer) ?? []) };
}

/** What stands in a list and is no object names nothing; the reader of the image misses it. */
function membersOf(list: readonly unknown[]): readonly Member[] {
  return list.filter((one): one is Member => typeof one === 'object' && one !== null);
}

function blobOf(member: Member | undefined): NamedBlob | undefined {
  const { digest, size } = member ?? {};
  const isSound = typeof digest === 'string' && DIGEST.test(digest) && Number.isSafeInteger(size) && Number(size) >= 0;
  return isSound ? { digest, bytes: Number(size) } : undefined;
}

function ofPlatform(manifests: readonly unknown[]): string | undefined {
  const images = membersOf(manifests.slice(0, MAX_LAYERS))
    .filter(({ annotations }) => annotations?.['vnd.docker.reference.type'] === undefined)
    .filter((one): one is Member & { digest: string } => typeof one.digest === 'string' && DIGEST.test(one.digest));
  const of = (wanted: string) =>
    images.find(({ platform }) => `${String(platform?.os)}/${String(platform?.architecture)}` === wanted);
  const chosen = PLATFORMS.map(of).find((one) => one !== undefined) ?? images[0];
  return chosen?.digest;
}

/** What was downloaded is not what its digest says. */
export function wrongDigest(digest: string): Fault {
  return new Fault('bad-input', `what came is not ${digest}`, {
    mend: 'run again; if it stays, push the image anew',
    details: { reason: 'wrong-digest' },
  });
}

function noImage(digest: string, why: string): Fault {
  return new Fault('bad-input', `${digest} is no image that can be read: ${why}`, {
    mend: 'push it in the format of OCI or Docker v2',
    details: { reason: 'no-image' },
  });
}
