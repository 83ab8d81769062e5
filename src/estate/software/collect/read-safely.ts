import type { FileBody, PackageReader, ReadLimits, ReadSoftware } from '../readers/contract.ts';

/** Asks a reader. Readers are total; should one fail all the same, the file is a problem and the rest goes on. */
export async function readSafely(
  reader: PackageReader,
  file: FileBody,
  limits: ReadLimits,
  beside: (name: string) => FileBody | undefined,
): Promise<ReadSoftware> {
  try {
    return await reader.read(file, limits, beside);
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    return { packages: [], problems: [{ code: 'damaged', detail: `the reader \`${reader.id}\` gave up: ${why}` }] };
  }
}
