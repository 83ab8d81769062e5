import type { FileOwner, LibraryUse } from '#estate/model';
import type { Instant } from '#kernel';
import { LIMITS } from '../observe/limits.ts';
import { byKey } from '../observe/text.ts';
import { libraryStem } from './code-files.ts';
import type { LookRow } from './owner-books.ts';
import type { OwnedObjects } from './with-owners.ts';

/**
 * Libraries of the machine that no process has in memory, over all looks since the records of the package manager last
 * changed. Undefined, and the row begins anew, when a look could not see everything.
 */
export function idleLibraries(
  { mapped, machine }: OwnedObjects,
  row: LookRow,
  look: { readonly at: Instant; readonly sawAll: boolean },
): LibraryUse | undefined {
  const sawAll = look.sawAll && !mapped.some(({ path }) => path.endsWith('…'));
  if (row.book !== machine || !sawAll) {
    row.book = machine;
    row.since = look.at;
    row.looks = 0;
    row.used.clear();
  }
  if (machine === undefined || !machine.isWhole || !sawAll || machine.libraries.length > LIMITS.idleLibraries)
    return undefined;
  row.looks += 1;
  const stems = new Set<string>();
  for (const object of mapped) {
    if (object.owner === undefined) addStem(stems, object.path);
    else if (object.owner.isOfContainer !== true) row.used.add(nameOf(object.owner));
  }
  for (const { owner, stems: own } of machine.libraries)
    if (own.some((stem) => stems.has(stem))) row.used.add(nameOf(owner));
  const idle = machine.libraries.map(({ owner }) => owner).filter((owner) => !row.used.has(nameOf(owner)));
  return { since: row.since ?? look.at, looks: row.looks, idle: idle.toSorted(byKey(nameOf)) };
}

/**
 * A library in memory that no package brought, or whose file is gone, may be one of a package all the same: an older
 * version under another name, a copy, the same file mounted elsewhere. A package with a library of that name is not idle.
 */
function addStem(stems: Set<string>, path: string): void {
  const stem = libraryStem(path);
  if (stem !== undefined) stems.add(stem);
}

function nameOf({ name, architecture = '' }: FileOwner): string {
  return `${name} ${architecture}`;
}
