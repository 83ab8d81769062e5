import type { InventoryProblem, OperatingSystem, SoftwareInventory } from '#estate/model';
import { type LocatedPackage, mergePackages } from '#estate/software';
import { type Instant, parseInstant } from '#kernel';
import { applicationOf, type Entry, packageOf, updateOf } from './packages.ts';

export const APPLICATIONS = 'AWS:Application';
export const WINDOWS_UPDATES = 'AWS:WindowsUpdate';

const UNNAMED = 'Systems Manager does not name the system; its packages cannot be judged';
const NO_SOURCES = 'of dpkg the source packages are not told; advisories that name only these cannot be judged';
const CUT = 'there are more entries than the limit; the rest was not read';
const NOT_JUDGED = 'no advisories are read for Windows: its updates and applications are not judged';

export type EntryType = typeof APPLICATIONS | typeof WINDOWS_UPDATES;

/** What an instance reported of one type, at one moment. */
export interface ReportedEntries {
  readonly typeName: EntryType;
  readonly captureTime: string;
  readonly entries: readonly Entry[];
  readonly isCut: boolean;
}

export interface ReportedSoftware {
  readonly instanceId: string;
  readonly isWindows: boolean;
  readonly os: OperatingSystem | undefined;
  readonly reported: readonly ReportedEntries[];
}

/** What an instance reported as an inventory; what of it is no package that advisories know is counted as a problem. */
export function reportedInventory(
  { instanceId, isWindows, os, reported }: ReportedSoftware,
  now: Instant,
): SoftwareInventory {
  const located: LocatedPackage[] = [];
  const others = new Map<EntryType, number>();
  for (const { typeName, entries } of reported) {
    const read = typeName === WINDOWS_UPDATES ? updateOf : isWindows ? applicationOf : packageOf;
    for (const entry of entries) {
      const found = read(entry);
      if (found) located.push({ found, location: { path: typeName } });
      else if (found === undefined) others.set(typeName, (others.get(typeName) ?? 0) + 1);
    }
  }
  const isDpkg = located.some(({ found }) => found.type === 'deb');
  const first = reported[0]?.typeName ?? APPLICATIONS;
  const unsupported = (path: string, detail: string): InventoryProblem => ({ code: 'unsupported', path, detail });
  const otherwise = isWindows ? 'without a name or a number' : 'of no package manager that is read, such as snaps';
  const problems = [
    ...(os ? [] : [unsupported(first, UNNAMED)]),
    ...(isDpkg ? [unsupported(first, NO_SOURCES)] : []),
    ...Array.from(others, ([typeName, count]) => unsupported(typeName, `${count} entries are ${otherwise}`)),
    ...reported.flatMap(({ typeName, isCut }) => (isCut ? [{ code: 'too-many', path: typeName, detail: CUT }] : [])),
    ...(isWindows ? [unsupported(first, NOT_JUDGED)] : []),
  ];
  return {
    target: { kind: 'instance', name: instanceId },
    takenAt: oldest(now, reported),
    ...(os && { os }),
    packages: mergePackages(located),
    problems,
    readers: ['ssm'],
  };
}

/** The moments are of the instance's own clock: one that is ahead must not make later words look old. */
function oldest(now: Instant, reported: readonly ReportedEntries[]): Instant {
  const captured = reported.flatMap(({ captureTime }) => parseInstant(captureTime) ?? []).toSorted();
  return captured.find((one) => one < now) ?? now;
}
