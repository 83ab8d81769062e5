import { at, isJson, type Json } from '#kernel';
import { createHash } from 'node:crypto';
import { listAt, textAt } from '../../readers/support/members.ts';
import type { Problems } from '../../collect/problems.ts';
import { blobName, type ImageParts } from './parts.ts';

/** A layer as a manifest names it. */
export interface NamedLayer {
  /** Its file in the archive or folder. */
  readonly file: string;
  /** Digest of that file as stored, when the manifest says so. */
  readonly digest?: string;
}

export interface ImageManifest {
  readonly names: readonly string[];
  /** Digest of the configuration (docker) or of the manifest (OCI). */
  readonly digest?: string;
  /** Digests of the layers unpacked, by the configuration. */
  readonly diffIds: readonly string[];
  readonly layers: readonly NamedLayer[];
}

/** More layers than this have never been built: the file systems under them end at 127. */
export const MAX_LAYERS = 1000;

export function parseJson(bytes: Buffer | undefined): unknown {
  if (!bytes) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

export function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** A JSON part by its digest; one that does not match is told and read all the same. */
export async function jsonByDigest(parts: ImageParts, digest: string, problems: Problems): Promise<Json | undefined> {
  const name = blobName(digest);
  const bytes = name === undefined ? undefined : await parts.json(name);
  if (!bytes) {
    problems.add('damaged', name ?? digest, 'this part of the image is missing; export it again');
    return undefined;
  }
  if (digestOf(bytes) !== digest) problems.add('damaged', name ?? digest, 'it does not have the digest it is named by');
  const parsed = parseJson(bytes);
  return isJson(parsed) ? parsed : undefined;
}

/** `rootfs.diff_ids` of a configuration. https://github.com/opencontainers/image-spec/blob/main/config.md (read 2026-11-26) */
export function diffIdsOf(config: unknown): string[] {
  return listAt(config, 'rootfs', 'diff_ids')
    .slice(0, MAX_LAYERS)
    .filter((id): id is string => typeof id === 'string' && /^sha256:[0-9a-f]{64}$/.test(id));
}

/**
 * `manifest.json` of `docker save`; several images in one archive: the first, and a problem that names it.
 * https://github.com/moby/docker-image-spec/blob/main/v1.2.md (read 2026-11-26)
 */
export async function dockerManifest(parts: ImageParts, problems: Problems): Promise<ImageManifest | undefined> {
  const manifest = parseJson(await parts.json('manifest.json'));
  const first = at(manifest, 0);
  if (!isJson(first)) return undefined;
  const names = listAt(first, 'RepoTags').filter((tag): tag is string => typeof tag === 'string');
  const images = Array.isArray(manifest) ? manifest.length : 0;
  if (images > 1) {
    problems.add(
      'too-many',
      'manifest.json',
      `the archive holds ${images} images; only \`${names[0] ?? 'the first'}\` was read`,
    );
  }
  const configFile = textAt(first, 'Config');
  const config = await parts.json(configFile);
  if (!config) problems.add('damaged', configFile || 'manifest.json', 'the configuration of the image is missing');
  const [, hex] = /([0-9a-f]{64})(?:\.json)?$/.exec(configFile) ?? [];
  if (config && hex && digestOf(config) !== `sha256:${hex}`) {
    problems.add('damaged', configFile, 'it does not have the digest it is named by');
  }
  const files = listAt(first, 'Layers').slice(0, MAX_LAYERS);
  return {
    names,
    ...(config && { digest: digestOf(config) }),
    diffIds: diffIdsOf(parseJson(config)),
    layers: files.flatMap((file) => (typeof file === 'string' ? [{ file }] : [])),
  };
}
