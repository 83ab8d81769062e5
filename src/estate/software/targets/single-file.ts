import { readBounded } from '#platform/files';
import { Fault } from '#kernel';
import type { Budget } from '../collect/budget.ts';
import { createCollector } from '../collect/collector.ts';
import type { PackageReader } from '../readers/contract.ts';
import { baseName } from '../readers/support/names.ts';
import type { OpenedTarget } from './opened.ts';

/** Reads one file that is a record of software by itself: a jar, a program, a lock file. */
export async function readSingleFile(
  name: string,
  absolute: string,
  readers: readonly PackageReader[],
  budget: Budget,
): Promise<OpenedTarget> {
  const largest = Math.max(...readers.map(({ maxBytes }) => maxBytes));
  const content = await readBounded(absolute, largest);
  const head = { path: baseName(absolute), bytes: content.length, isExecutable: true };
  const collector = createCollector(readers, budget);
  if (!collector.wants(head)) {
    throw new Fault('bad-input', `${name} is nothing that an inventory can be taken of`, {
      mend: 'give a folder, an image (`docker save`, OCI layout), a zip of a function, or a jar, program or lock file',
    });
  }
  await collector.take({ ...head, content });
  return { target: { kind: 'root', name }, layers: [{ facts: collector.facts() }], problems: [] };
}
