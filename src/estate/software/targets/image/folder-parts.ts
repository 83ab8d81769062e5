import { join } from 'node:path';
import { lookAtPath, readBounded, readChunks } from '#platform/files';
import type { Budget } from '../../collect/budget.ts';
import type { PackageReader } from '../../readers/contract.ts';
import { entryPath } from '../tar/entry-path.ts';
import type { ImageParts } from './parts.ts';
import { scanBlob } from './scan-blob.ts';

/** Reads an image layout that lies in a folder: only what is asked for. `onBytes` is told of each part read. */
export function folderParts(
  folder: string,
  readers: readonly PackageReader[],
  budget: Budget,
  onBytes: (bytes: number) => void,
): ImageParts {
  const fileOf = async (name: string) => {
    const path = entryPath(name);
    if (path === undefined) return undefined;
    const looked = await lookAtPath(join(folder, path)).catch(() => undefined);
    return looked?.kind === 'file' ? looked : undefined;
  };
  return {
    async json(name) {
      const file = await fileOf(name);
      if (!file || file.bytes > budget.limits.manifestBytes) return undefined;
      return Buffer.from(await readBounded(file.absolute, budget.limits.manifestBytes));
    },
    async layer(name) {
      const file = await fileOf(name);
      if (!file) return undefined;
      const counted = async function* () {
        for await (const chunk of readChunks(file.absolute)) {
          onBytes(chunk.length);
          yield chunk;
        }
      };
      const blob = await scanBlob(name, counted(), readers, budget);
      return blob && 'layer' in blob ? blob.layer : undefined;
    },
  };
}
