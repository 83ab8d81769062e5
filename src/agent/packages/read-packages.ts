import type { InventoryProblem, OperatingSystem, SoftwareInventory } from '#estate/model';
import {
  type FileBody,
  INVENTORY_LIMITS,
  type LocatedPackage,
  mergePackages,
  type PackageReader,
  withPackagesFrom,
} from '#estate/software';
import { type HostFiles, openHost } from '#platform/host';
import type { Clock } from '#platform/runtime';
import { wantedFiles } from './wanted-files.ts';

/** What the machine's own package manager says is installed: its databases alone, without a walk over the disk. */
export async function readHostPackages(init: {
  readonly root: string;
  readonly clock: Pick<Clock, 'now'>;
}): Promise<SoftwareInventory> {
  const { files } = openHost({ root: init.root });
  const takenAt = init.clock.now();
  const located: LocatedPackage[] = [];
  const problems: InventoryProblem[] = [];
  const used = new Set<string>();
  let os: { readonly rank: number; readonly value: OperatingSystem } | undefined;
  let packagesFrom: string | undefined;
  for (const { path, reader } of wantedFiles(files, problems)) {
    const body = bodyOf(files, path, reader, problems);
    if (body === undefined) continue;
    const folder = path.slice(0, path.lastIndexOf('/'));
    const beside = (name: string) => bodyOf(files, `${folder}/${name}`, reader, problems);
    const read = await reader.read(body, INVENTORY_LIMITS, beside);
    used.add(reader.id);
    for (const { within, ...found } of read.packages) {
      located.push({ found, location: { path, ...(within === undefined ? {} : { within }) } });
    }
    for (const { code, detail } of read.problems ?? []) problems.push({ code, path, detail });
    if (read.os && (os === undefined || (read.osRank ?? 0) < os.rank)) os = { rank: read.osRank ?? 0, value: read.os };
    packagesFrom = read.packagesFrom ?? packagesFrom;
  }
  return {
    target: { kind: 'host', name: init.root },
    takenAt,
    ...(os === undefined ? {} : { os: withPackagesFrom(os.value, packagesFrom) }),
    packages: mergePackages(located),
    problems,
    readers: [...used].toSorted(),
  };
}

function bodyOf(
  files: HostFiles,
  path: string,
  { maxBytes }: PackageReader,
  problems: InventoryProblem[],
): FileBody | undefined {
  const { value, isCut, absent } = files.bytes(`/${path}`, maxBytes);
  if (absent === 'denied') problems.push({ code: 'denied', path, detail: 'it may not be read; run as root' });
  if (value === undefined) return undefined;
  if (isCut) {
    problems.push({ code: 'too-large', path, detail: 'it is larger than the limit and was not read' });
    return undefined;
  }
  return { path, bytes: value.length, isExecutable: false, content: value };
}
