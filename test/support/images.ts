import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import tar, { type Header } from 'tar-stream';

/** A file with its content, or any other entry as its header. */
export type Entry = readonly [name: string, content: string | Uint8Array | Partial<Header>];

export async function tarOf(entries: readonly Entry[]): Promise<Buffer> {
  const pack = tar.pack();
  const done = buffer(pack);
  for (const [name, content] of entries) {
    if (typeof content === 'string' || content instanceof Uint8Array) pack.entry({ name }, Buffer.from(content));
    else pack.entry({ name, ...content });
  }
  pack.finalize();
  return await done;
}

export const sha = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

const PACKINGS = { plain: (b: Buffer) => b, gzip: gzipSync, zstd: zstdCompressSync };
export type PackedAs = keyof typeof PACKINGS;

const json = (value: unknown) => Buffer.from(JSON.stringify(value));
const hexOf = (digest: string) => digest.slice('sha256:'.length);

/** Entries of an archive as `docker save` makes it; layers lowest first. */
export function dockerEntries(layers: readonly Buffer[], tag = 'shop/web:1.0'): Entry[] {
  const config = json({ architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: layers.map(sha) } });
  const files = layers.map((layer, index): Entry => [`layer-${index}/layer.tar`, layer]);
  const Config = `${hexOf(sha(config))}.json`;
  const manifest = json([{ Config, RepoTags: [tag], Layers: files.map(([name]) => name) }]);
  return [...files, [Config, config], ['manifest.json', manifest]];
}

export interface OciImage {
  readonly layers: readonly Buffer[];
  readonly packing: PackedAs;
  readonly architecture: string;
}

/** Entries of an OCI image layout with an image for each platform. */
export function ociEntries(images: readonly OciImage[]): Entry[] {
  const blobs = new Map<string, Buffer>();
  const put = (bytes: Buffer) => {
    const digest = sha(bytes);
    blobs.set(`blobs/sha256/${hexOf(digest)}`, bytes);
    return { digest, size: bytes.length };
  };
  const manifests = images.map(({ layers, packing, architecture }) => {
    const config = put(json({ architecture, os: 'linux', rootfs: { type: 'layers', diff_ids: layers.map(sha) } }));
    const stored = layers.map((layer) => put(PACKINGS[packing](layer)));
    const mediaType = 'application/vnd.oci.image.manifest.v1+json';
    const manifest = put(json({ schemaVersion: 2, mediaType, config, layers: stored }));
    return { mediaType, ...manifest, platform: { os: 'linux', architecture } };
  });
  const inner = put(json({ schemaVersion: 2, manifests }));
  const annotations = { 'org.opencontainers.image.ref.name': '1.0' };
  const index = json({ schemaVersion: 2, manifests: [{ ...inner, annotations }] });
  return [['oci-layout', '{"imageLayoutVersion":"1.0.0"}'], ['index.json', index], ...blobs];
}

/** Writes the files among the entries below a folder. */
export function writeEntries(folder: string, entries: readonly Entry[]): void {
  for (const [name, content] of entries) {
    if (typeof content !== 'string' && !(content instanceof Uint8Array)) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** A status file of dpkg with these packages. */
export function dpkgStatus(...packages: readonly (readonly [name: string, version: string])[]): string {
  return packages
    .map(
      ([name, version]) =>
        `Package: ${name}\nStatus: install ok installed\nArchitecture: amd64\nVersion: ${version}\n\n`,
    )
    .join('');
}
