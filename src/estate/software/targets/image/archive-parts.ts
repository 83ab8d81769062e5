import { toFault } from '#kernel';
import type { Budget } from '../../collect/budget.ts';
import type { Problems } from '../../collect/problems.ts';
import type { PackageReader } from '../../readers/contract.ts';
import { tarEntries } from '../tar/entries.ts';
import { entryPath, linkedPath } from '../tar/entry-path.ts';
import { packingOf, peek, unpacked } from '../tar/packing.ts';
import type { ImageParts, ScannedLayer } from './parts.ts';
import { scanBlob } from './scan-blob.ts';

/** Manifests and configurations of one archive together; an image has three. */
const MAX_JSON_FILES = 1000;

/**
 * Reads an image's archive in one pass, packed or not: its manifest often stands at the end, so every layer in it is
 * read before it is known which of them are asked for.
 */
export async function archiveParts(
  name: string,
  chunks: AsyncIterable<Buffer>,
  readers: readonly PackageReader[],
  budget: Budget,
  problems: Problems,
): Promise<ImageParts> {
  const json = new Map<string, Buffer>();
  const layers = new Map<string, ScannedLayer>();
  const links = new Map<string, string>();
  const outer = await peek(chunks, 512);
  const packing = packingOf(outer.head);
  const plain = packing === 'plain' ? outer.all : unpacked(name, packing, outer.all, budget);
  try {
    for await (const entry of tarEntries(name, plain)) {
      const path = entryPath(entry.name);
      if (path === undefined) problems.add('outside-of-root', entry.name, 'its name leads out of the archive');
      else if (entry.kind === 'file') {
        const blob = await scanBlob(path, entry.content, readers, budget);
        if (blob && 'layer' in blob) layers.set(path, blob.layer);
        else if (blob && json.size < MAX_JSON_FILES) json.set(path, blob.json);
      } else if (entry.kind === 'symbolic-link' || entry.kind === 'hard-link') {
        const end = entry.kind === 'hard-link' ? entryPath(entry.target) : linkedPath(path, entry.target);
        if (end !== undefined) links.set(path, end);
      }
    }
  } catch (thrown) {
    const { code, message, mend } = toFault(thrown);
    problems.add(code === 'exhausted' ? 'too-large' : 'damaged', name, `${message}; ${mend}`);
  }
  const resolved = (path: string) => links.get(path) ?? path;
  return {
    json: async (path) => json.get(resolved(path)),
    layer: async (path) => layers.get(resolved(path)),
  };
}
