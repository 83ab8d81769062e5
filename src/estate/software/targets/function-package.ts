import { Fault } from '#kernel';
import { readBounded } from '#platform/files';
import type { Budget } from '../collect/budget.ts';
import { createCollector } from '../collect/collector.ts';
import type { PackageReader } from '../readers/contract.ts';
import { readDirectory } from '../readers/support/zip/directory.ts';
import { unpack } from '../readers/support/zip/entry.ts';
import type { OpenedTarget } from './opened.ts';
import { entryPath } from './tar/entry-path.ts';

/**
 * What a zip may have that is read: Lambda takes 50 MB directly and 250 MB unpacked, other zips are larger.
 * https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html (read 2026-11-26)
 */
const MAX_ZIP_BYTES = 1024 * 1024 * 1024;

/** Reads the package of a Lambda function or of a layer. Fault `bad-input` when it is no zip archive. */
export async function readFunctionPackage(
  name: string,
  absolute: string,
  readers: readonly PackageReader[],
  budget: Budget,
): Promise<OpenedTarget> {
  const read = await readBounded(absolute, MAX_ZIP_BYTES);
  const file = Buffer.from(read.buffer, read.byteOffset, read.length);
  const directory = readDirectory(file, budget.limits.targetEntries);
  if (!directory) {
    throw new Fault('bad-input', `${name} is no zip archive`, { mend: 'download the package of the function again' });
  }
  const collector = createCollector(readers, budget);
  for (const fault of directory.faults) collector.problem('damaged', name, fault);
  if (directory.isCut) collector.problem('too-many', name, 'the archive has more files than the limit');
  for (const entry of directory.entries) {
    const path = entryPath(entry.name);
    if (path === undefined) {
      collector.problem('outside-of-root', entry.name, 'its name leads out of the package; it was left out');
      continue;
    }
    // Archives made on Windows do not say what may be run.
    const head = { path, bytes: entry.bytes, isExecutable: true };
    if (!collector.wants(head)) continue;
    const content = budget.takeBytes(entry.bytes) ? unpack(file, entry, budget.limits.unpackedBytes) : TOO_LARGE;
    if ('content' in content)
      await collector.take({ ...head, bytes: content.content.length, content: content.content });
    else collector.miss(path, content.code, `it ${content.why}`);
  }
  return { target: { kind: 'function', name }, layers: [{ facts: collector.facts() }], problems: [] };
}

const TOO_LARGE = { code: 'too-large', why: 'comes after the limit of unpacked bytes was reached' } as const;
