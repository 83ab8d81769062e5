import { toFault } from '#kernel';
import type { Budget } from '../../collect/budget.ts';
import { type Collector, createCollector } from '../../collect/collector.ts';
import type { LayerFacts } from '../../collect/layer-facts.ts';
import type { PackageReader } from '../../readers/contract.ts';
import { type TarEntry, tarEntries } from './entries.ts';
import { entryPath } from './entry-path.ts';

/** https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts (read 2026-11-26) */
const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';

/** Reads one layer from its unpacked stream; whatever stops it is a problem, and what came before counts. */
export async function scanLayer(
  name: string,
  chunks: AsyncIterable<Buffer>,
  readers: readonly PackageReader[],
  budget: Budget,
): Promise<LayerFacts> {
  const collector = createCollector(readers, budget);
  try {
    for await (const entry of tarEntries(name, chunks)) {
      if (!budget.takeEntry()) {
        collector.problem('too-many', name, 'the target has more files than the limit; the rest was not read');
        break;
      }
      await takeEntry(entry, name, collector);
    }
  } catch (thrown) {
    const { code, message, mend } = toFault(thrown);
    collector.problem(code === 'exhausted' ? 'too-large' : 'damaged', name, `${message}; ${mend}`);
  }
  return collector.facts();
}

async function takeEntry(entry: TarEntry, layer: string, collector: Collector): Promise<void> {
  const path = entryPath(entry.name);
  if (path === undefined) {
    collector.problem(
      'outside-of-root',
      `${layer} > ${entry.name}`,
      'its name leads out of the layer; it was left out',
    );
    return;
  }
  const slash = path.lastIndexOf('/');
  const base = path.slice(slash + 1);
  if (base.startsWith(WHITEOUT)) {
    const folder = slash < 0 ? '' : path.slice(0, slash);
    if (base === OPAQUE) collector.empty(folder);
    // Other names that begin so are notes of the file system that made the layer.
    else if (!base.startsWith(`${WHITEOUT}${WHITEOUT}`)) {
      collector.remove(`${folder === '' ? '' : `${folder}/`}${base.slice(WHITEOUT.length)}`);
    }
  } else if (entry.kind === 'file') await takeFile(entry, path, collector);
  else if (entry.kind === 'hard-link') takeLink(entry, path, layer, collector);
  else if (entry.kind !== 'folder') collector.remove(path);
}

async function takeFile(entry: TarEntry, path: string, collector: Collector): Promise<void> {
  const { bytes, isExecutable } = entry;
  if (!collector.wants({ path, bytes, isExecutable })) return;
  const parts: Buffer[] = [];
  try {
    for await (const part of entry.content) parts.push(part);
  } catch (thrown) {
    collector.miss(path, 'damaged', 'the archive ends or is damaged in the middle of this file');
    throw thrown;
  }
  const [only] = parts;
  const content = parts.length === 1 && only ? only : Buffer.concat(parts);
  await collector.take({ path, bytes: content.length, isExecutable, content });
}

function takeLink({ target }: TarEntry, path: string, layer: string, collector: Collector): void {
  const first = entryPath(target);
  if (first === undefined) {
    collector.problem('outside-of-root', `${layer} > ${path}`, 'it is a second name of a file outside of the layer');
  } else collector.link(path, first);
}
