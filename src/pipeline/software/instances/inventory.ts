import type { InventoryProblem, OperatingSystem, SoftwareInventory } from '#estate/model';
import { type LocatedPackage, mergePackages } from '#estate/software';
import { type Instant, parseInstant } from '#kernel';
import { type Entry, packageOf, updateOf } from './packages.ts';

export const APPLICATIONS = 'AWS:Application';
export const WINDOWS_UPDATES = 'AWS:WindowsUpdate';

export interface ReportedSoftware {
  readonly instanceId: string;
  readonly typeName: typeof APPLICATIONS | typeof WINDOWS_UPDATES;
  readonly os: OperatingSystem | undefined;
  readonly captureTime: string;
  readonly entries: readonly Entry[];
  readonly isCut: boolean;
}

/** What an instance reported as an inventory; what of it is no package that advisories know is counted as a problem. */
export function reportedInventory(reported: ReportedSoftware, now: Instant): SoftwareInventory {
  const { instanceId, typeName, os, captureTime, entries, isCut } = reported;
  const location = { path: typeName };
  const located: LocatedPackage[] = [];
  let others = 0;
  for (const entry of entries) {
    const found = typeName === APPLICATIONS ? packageOf(entry) : updateOf(entry);
    if (found) located.push({ found, location });
    else if (found === undefined) others += 1;
  }
  const problem = (code: string, detail: string): InventoryProblem => ({ code, path: typeName, detail });
  return {
    target: { kind: 'instance', name: instanceId },
    takenAt: notAfter(now, parseInstant(captureTime)),
    ...(os && { os }),
    packages: mergePackages(located),
    problems: [
      ...(os
        ? []
        : [problem('unsupported', 'Systems Manager does not name the system; its packages cannot be judged')]),
      ...(located.some(({ found }) => found.type === 'deb')
        ? [
            problem(
              'unsupported',
              'of dpkg the source packages are not told; advisories that name only these cannot be judged',
            ),
          ]
        : []),
      ...(others > 0
        ? [problem('unsupported', `${others} entries are of no package manager that is read, such as snaps`)]
        : []),
      ...(isCut ? [problem('too-many', 'there are more entries than the limit; the rest was not read')] : []),
      ...(typeName === WINDOWS_UPDATES
        ? [problem('unsupported', 'of Windows only its updates are read, not the programs on it')]
        : []),
    ],
    readers: ['ssm'],
  };
}

/** The moment is of the instance's own clock: one that is ahead must not make later words look old. */
function notAfter(now: Instant, captured: Instant | undefined): Instant {
  return captured !== undefined && captured < now ? captured : now;
}
