import { Fault, isJson, type Json } from '#kernel';
import { digestOf } from '../image/manifest.ts';
import { listAt, textAt } from '../../readers/support/members.ts';

/** A blob as a manifest names it. */
export interface NamedBlob {
  readonly digest: string;
  readonly bytes: number;
}

/** The manifest of an image as a registry gave it. */
export interface PulledManifest {
  /** As it was pushed: its digest is of these characters. */
  readonly text: string;
  readonly digest: string;
  readonly mediaType: string;
  readonly config: NamedBlob;
  readonly layers: readonly NamedBlob[];
  /** Whether the image is for another platform, because there is none for those that were wanted. */
  readonly isOfOther: boolean;
}

export interface ManifestText {
  readonly text: string;
  readonly mediaType: string;
}

/** https://github.com/opencontainers/image-spec/blob/main/media-types.md (read 2026-11-26), and Docker's own. */
export const MANIFEST_TYPES: readonly string[] = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
];

export const IMAGE_DIGEST = /^sha256:[0-9a-f]{64}$/;

/** Layers that registries never hold: the base of Windows images. */
const FOREIGN = /foreign|nondistributable/;

/** An index may name an index; nobody nests them deeper. */
const MAX_DEPTH = 3;
const MAX_LAYERS = 500;

/**
 * The manifest of an image by a tag or a digest; of an image for several platforms, that of the first of those wanted
 * (`linux/amd64`) there is. Faults: `bad-input` (it is no image, or not what its digest says); those of `ask` go on.
 */
export async function pullManifest(
  reference: string,
  platforms: readonly string[],
  ask: (reference: string) => Promise<ManifestText>,
): Promise<PulledManifest> {
  let asked = reference;
  let isOfOther = false;
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    const { text, mediaType } = await ask(asked);
    const digest = digestOf(Buffer.from(text));
    if (IMAGE_DIGEST.test(asked) && digest !== asked) throw wrongDigest(asked);
    const manifest = parse(text, digest);
    if (!Array.isArray(manifest['manifests'])) {
      return { text, digest, mediaType, isOfOther, ...blobsOf(manifest, digest) };
    }
    const chosen = ofPlatform(manifest['manifests'], platforms);
    if (chosen === undefined) throw noImage(digest, 'the index names no image');
    isOfOther ||= chosen.isOfOther;
    asked = chosen.digest;
  }
  throw noImage(reference, `indexes stand in one another more than ${MAX_DEPTH} deep`);
}

/** What was downloaded is not what its digest says. */
export function wrongDigest(digest: string): Fault {
  return new Fault('bad-input', `what came is not ${digest}`, {
    mend: 'run again; if it stays, push the image anew',
    details: { reason: 'wrong-digest' },
  });
}

function parse(text: string, digest: string): Json {
  try {
    const parsed: unknown = JSON.parse(text);
    if (isJson(parsed)) return parsed;
  } catch {
    // Said below, as for everything else that is no manifest.
  }
  throw noImage(digest, 'its manifest is no JSON object');
}

function blobsOf(manifest: Json, digest: string): Pick<PulledManifest, 'config' | 'layers'> {
  const config = blobOf(manifest['config']);
  const { layers } = manifest;
  if (config === undefined || !Array.isArray(layers))
    throw noImage(digest, 'its manifest names no configuration or layers');
  if (layers.length > MAX_LAYERS) throw noImage(digest, `it has ${layers.length} layers`);
  // What stands in the list and is no object names nothing; the reader of the image misses it.
  const held = layers.filter(isJson).filter((layer) => !FOREIGN.test(textAt(layer, 'mediaType')));
  return { config, layers: held.flatMap((layer) => blobOf(layer) ?? []) };
}

function blobOf(member: unknown): NamedBlob | undefined {
  if (!isJson(member)) return undefined;
  const { digest, size } = member;
  const isSound = typeof digest === 'string' && IMAGE_DIGEST.test(digest);
  return isSound && Number.isSafeInteger(size) && Number(size) >= 0 ? { digest, bytes: Number(size) } : undefined;
}

function ofPlatform(manifests: readonly unknown[], platforms: readonly string[]) {
  const images = listAt({ manifests: manifests.slice(0, MAX_LAYERS) }, 'manifests')
    .filter(isJson)
    .filter((one) => textAt(one, 'annotations', 'vnd.docker.reference.type') === '')
    .filter((one) => IMAGE_DIGEST.test(textAt(one, 'digest')));
  const of = (wanted: string) =>
    images.find((one) => `${textAt(one, 'platform', 'os')}/${textAt(one, 'platform', 'architecture')}` === wanted);
  const wanted = platforms.map(of).find((one) => one !== undefined);
  const chosen = wanted ?? images[0];
  if (chosen === undefined) return undefined;
  // An entry without a platform may be for any.
  const isOfOther = wanted === undefined && textAt(chosen, 'platform', 'architecture') !== '';
  return { digest: textAt(chosen, 'digest'), isOfOther };
}

function noImage(digest: string, why: string): Fault {
  return new Fault('bad-input', `${digest} is no image that can be read: ${why}`, {
    mend: 'push it in the format of OCI or Docker v2',
    details: { reason: 'no-image' },
  });
}
