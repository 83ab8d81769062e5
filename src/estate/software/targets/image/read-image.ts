import { Fault } from '#kernel';
import type { Layer } from '../../collect/compose.ts';
import type { Problems } from '../../collect/problems.ts';
import type { OpenedTarget } from '../opened.ts';
import { dockerManifest, type ImageManifest } from './manifest.ts';
import { ociManifest, type Platform } from './oci-manifest.ts';
import type { ImageParts } from './parts.ts';

/** Puts an image together out of its parts. Fault `bad-input` when there is no manifest of an image in them. */
export async function readImage(
  name: string,
  parts: ImageParts,
  platform: Platform,
  problems: Problems,
): Promise<OpenedTarget> {
  const manifest = (await dockerManifest(parts, problems)) ?? (await ociManifest(parts, platform, problems));
  if (!manifest) {
    const why = problems.list()[0]?.detail;
    throw new Fault('bad-input', `${name} holds no manifest of an image${why === undefined ? '' : `: ${why}`}`, {
      mend: 'give an archive made by `docker save`, an OCI image layout, or the folder of a root file system',
    });
  }
  const layers = await layersOf(parts, manifest, problems);
  return {
    target: {
      kind: 'image',
      name: manifest.names[0] ?? name,
      ...(manifest.digest !== undefined && { digest: manifest.digest }),
      layers: layers.map(({ id = '' }) => id),
    },
    layers,
    problems: problems.list(),
  };
}

async function layersOf(parts: ImageParts, manifest: ImageManifest, problems: Problems): Promise<Layer[]> {
  const { layers: named, diffIds } = manifest;
  if (named.length !== diffIds.length) {
    problems.add('damaged', '', `the image has ${named.length} layers and its configuration says ${diffIds.length}`);
  }
  const layers: Layer[] = [];
  for (const [index, { file, digest }] of named.entries()) {
    const scanned = await parts.layer(file);
    const id = diffIds[index] ?? digest ?? file;
    if (!scanned) {
      problems.add('damaged', file, 'this layer is missing or is no tar archive; export the image again');
      layers.push({ facts: NOTHING, id });
      continue;
    }
    const expected = [digest, scanned.isPlain ? diffIds[index] : undefined].filter((one) => one !== undefined);
    if (scanned.digest !== undefined && expected.some((one) => one !== scanned.digest)) {
      problems.add('damaged', file, `it has the digest ${scanned.digest} and not the one the image names`);
    }
    layers.push({ facts: scanned.facts, id });
  }
  return layers;
}

const NOTHING: Layer['facts'] = {
  readings: new Map(),
  kept: new Map(),
  removed: new Set(),
  emptied: new Set(),
  problems: [],
};
