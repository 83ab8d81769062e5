import type { OperatingSystem } from '#estate/model';
import { type ReadSoftware, systemReader } from '#estate/software/running';
import type { Host } from '#platform/host';

const FOLDERS = ['etc', 'usr/lib'];
const MAX_NAMES = 10_000;
const LIMITS = { unpackedBytes: 0, archiveDepth: 0, entries: 0 };

/** Which operating system it is, by the file that is trusted most of those that say so. */
export async function lookAtSystem({ files }: Host): Promise<OperatingSystem | undefined> {
  const answers: ReadSoftware[] = [];
  for (const folder of FOLDERS) {
    for (const name of files.names(`/${folder}`, MAX_NAMES).value ?? []) {
      const head = { path: `${folder}/${name}`, bytes: 0, isExecutable: false };
      if (!systemReader.wants(head)) continue;
      const content = files.bytes(`/${head.path}`, systemReader.maxBytes);
      if (content.value === undefined || content.isCut) continue;
      const file = { ...head, bytes: content.value.length, content: content.value };
      answers.push(await systemReader.read(file, LIMITS, () => undefined));
    }
  }
  return answers.toSorted((a, b) => (a.osRank ?? 0) - (b.osRank ?? 0)).find(({ os }) => os !== undefined)?.os;
}
