import { isJson, type Json } from '#kernel';
import type { Problems } from '../../collect/problems.ts';
import { listAt, textAt } from '../../readers/support/members.ts';
import { diffIdsOf, type ImageManifest, jsonByDigest, MAX_LAYERS, parseJson } from './manifest.ts';
import { blobName, type ImageParts } from './parts.ts';

/** An index may name an index; nobody nests them deeper. */
const MAX_DEPTH = 4;

export interface Platform {
  readonly os: string;
  readonly architecture: string;
}

/** `linux/arm64`; a variant behind it (`linux/arm/v7`) is not looked at. */
export function parsePlatform(text: string): Platform | undefined {
  const [, os, architecture] = /^([a-z0-9]{1,20})\/([a-z0-9]{1,20})(?:\/[a-z0-9]{1,20})?$/.exec(text) ?? [];
  return os && architecture ? { os, architecture } : undefined;
}

/**
 * The manifest of one platform in an image layout.
 * https://github.com/opencontainers/image-spec/blob/main/image-layout.md (read 2026-11-26)
 */
export async function ociManifest(
  parts: ImageParts,
  platform: Platform,
  problems: Problems,
): Promise<ImageManifest | undefined> {
  const index = parseJson(await parts.json('index.json'));
  if (!isJson(index)) return undefined;
  const chosen = await choose(parts, index, platform, problems, 0);
  if (!chosen) return undefined;
  const { manifest, digest, names } = chosen;
  const config = await jsonByDigest(parts, textAt(manifest, 'config', 'digest'), problems);
  const layers = listAt(manifest, 'layers').slice(0, MAX_LAYERS);
  return {
    names,
    digest,
    diffIds: diffIdsOf(config),
    layers: layers.map((layer) => {
      const stored = textAt(layer, 'digest');
      return { file: blobName(stored) ?? stored, digest: stored };
    }),
  };
}

interface Chosen {
  readonly manifest: Json;
  readonly digest: string;
  readonly names: readonly string[];
}

async function choose(
  parts: ImageParts,
  index: Json,
  platform: Platform,
  problems: Problems,
  depth: number,
): Promise<Chosen | undefined> {
  const all = listAt(index, 'manifests').slice(0, MAX_LAYERS).filter(isJson);
  const images = all.filter((one) => textAt(one, 'annotations', 'vnd.docker.reference.type') === '');
  const ofPlatform = images.filter((one) => isOf(one, platform));
  const [first] = ofPlatform.length > 0 ? ofPlatform : images;
  if (!first) return undefined;
  const digest = textAt(first, 'digest');
  if (ofPlatform.length === 0) {
    problems.add(
      'unsupported',
      digest,
      `there is no image for ${platform.os}/${platform.architecture}; the first one was read`,
    );
  } else if (ofPlatform.length > 1) {
    problems.add('too-many', digest, `${ofPlatform.length} images fit; only the first one was read`);
  }
  const found = await jsonByDigest(parts, digest, problems);
  if (!found) return undefined;
  const names = ['io.containerd.image.name', 'org.opencontainers.image.ref.name']
    .map((name) => textAt(first, 'annotations', name))
    .filter((name) => name !== '');
  if (listAt(found, 'manifests').length === 0) return { manifest: found, digest, names };
  if (depth >= MAX_DEPTH) {
    problems.add('too-deep', digest, `indexes stand in one another more than ${MAX_DEPTH} deep`);
    return undefined;
  }
  const inner = await choose(parts, found, platform, problems, depth + 1);
  return inner && { ...inner, names: names.length > 0 ? names : inner.names };
}

/** An entry that names no platform may be for any: it is looked into. */
function isOf(entry: Json, { os, architecture }: Platform): boolean {
  const [ownOs, own] = [textAt(entry, 'platform', 'os'), textAt(entry, 'platform', 'architecture')];
  return own === '' || (ownOs === os && own === architecture);
}
