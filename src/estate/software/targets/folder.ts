import { toFault } from '#kernel';
import { readBounded, type TreeGap, walkTree } from '#platform/files';
import type { Budget } from '../collect/budget.ts';
import { createCollector } from '../collect/collector.ts';
import type { PackageReader } from '../readers/contract.ts';
import type { OpenedTarget, ReadProgress } from './opened.ts';

/** Not files but what the kernel shows as files. */
const KERNEL_FOLDERS = ['proc', 'sys', 'dev', 'run'];

/** Where container engines unpack images: they are other systems than this one, and have inventories of their own. */
const IMAGE_FOLDERS = [
  'var/lib/docker/overlay2',
  'var/lib/containerd',
  'var/lib/containers/storage',
  'var/lib/kubelet/pods',
];

const GAPS: Readonly<Record<TreeGap['why'], readonly [string, string]>> = {
  'too-deep': ['too-deep', 'folders stand in one another deeper than the limit; what is below was not read'],
  unreadable: ['denied', 'it cannot be read; run as a user who may'],
  'leaves-the-root': ['outside-of-root', 'the link leads out of what is looked at and was not followed'],
  'too-many': ['too-many', 'there are more files than the limit; the rest was not read'],
};

/** Reads a root file system, or any folder with software in it. `name` is how a person named it. */
export async function readFolder(
  name: string,
  root: string,
  readers: readonly PackageReader[],
  budget: Budget,
  onProgress: ReadProgress,
): Promise<OpenedTarget> {
  const { limits } = budget;
  const collector = createCollector(readers, budget);
  const leaveOut = new Set(root === '/' ? [...KERNEL_FOLDERS, ...IMAGE_FOLDERS] : IMAGE_FOLDERS);
  const treeLimits = { depth: limits.folderDepth, entries: limits.targetEntries };
  let read = 0;
  for await (const found of walkTree(root, treeLimits, leaveOut)) {
    const { path } = found;
    if ('why' in found) {
      const [code, detail] = GAPS[found.why];
      collector.problem(code, path, detail);
    } else if (collector.wants(found)) {
      const largest = Math.max(...readers.map(({ maxBytes }) => maxBytes));
      const content = await readBounded(found.absolute, largest).catch((thrown: unknown) => toFault(thrown));
      if (content instanceof Uint8Array) {
        await collector.take({ path, isExecutable: found.isExecutable, bytes: content.length, content });
        read += content.length;
        onProgress(read, 0);
      } else collector.miss(path, content.code === 'exhausted' ? 'too-large' : 'denied', content.message);
    }
  }
  return { target: { kind: 'root', name }, layers: [{ facts: collector.facts() }], problems: [] };
}
