import type { LayerFacts } from '../../collect/layer-facts.ts';

export interface ScannedLayer {
  readonly facts: LayerFacts;
  /** Of the bytes as they are stored: `sha256:…`; absent when they were not read to the end. */
  readonly digest?: string;
  /** Whether the digest is that of the layer unpacked too. */
  readonly isPlain: boolean;
}

/** The files an image consists of, by their names in its archive or folder. */
export interface ImageParts {
  /** A manifest, an index or a configuration; undefined when there is none, or it is no JSON or too large. */
  json(name: string): Promise<Buffer | undefined>;
  layer(name: string): Promise<ScannedLayer | undefined>;
}

/** Where the image layout keeps what has a digest; undefined when the text is no digest that is known. */
export function blobName(digest: string): string | undefined {
  const [, hex] = /^sha256:([0-9a-f]{64})$/.exec(digest) ?? [];
  return hex === undefined ? undefined : `blobs/sha256/${hex}`;
}
