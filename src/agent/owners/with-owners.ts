import type { FileOwner, MappedObject } from '#estate/model';
import type { Host, HostFiles } from '#platform/host';
import { LIMITS } from '../observe/limits.ts';
import type { MissedTally } from '../observe/missed.ts';
import type { SeenProcess } from '../observe/seen-process.ts';
import type { OwnerBook } from './owner-book.ts';
import { bookOf, type FoundRecords, type OwnerBooks, recordsOf } from './owner-books.ts';

export interface OwnedObjects {
  readonly mapped: readonly MappedObject[];
  /** The machine's own records; absent when it has none or they could not be read. */
  readonly machine?: OwnerBook;
}

/** Says of each file in memory which package of the machine or of its container brought it. */
export function withOwners(
  mapped: readonly MappedObject[],
  seen: { readonly host: Host; readonly processes: readonly SeenProcess[] },
  books: OwnerBooks,
  options: { readonly isOneLook: boolean; readonly missed: MissedTally },
): OwnedObjects {
  const { missed } = options;
  const own = recordsOf(seen.host.files);
  if (own === 'denied') missed.add('file-owners', 'denied');
  const ownRecords = own === 'denied' ? undefined : own;
  const roots = rootsOf(seen.processes);
  const recordsByMounts = new Map<string, FoundRecords | undefined>();
  const asked = new Map<string, { readonly records: FoundRecords; readonly paths: Set<string> }>();
  // The machine's own records are always opened: that nothing asks for them is an answer too.
  if (ownRecords !== undefined) asked.set(ownRecords.key, { records: ownRecords, paths: new Set() });
  for (const { path, state, mounts = '' } of mapped) {
    if (state === 'temporary') continue;
    if (!recordsByMounts.has(mounts)) recordsByMounts.set(mounts, foundIn(roots.get(mounts), ownRecords));
    const records = recordsByMounts.get(mounts);
    if (records === undefined) continue;
    const question = asked.get(records.key) ?? { records, paths: new Set() };
    question.paths.add(path);
    asked.set(records.key, question);
  }
  for (const key of books.byRecords.keys()) if (!asked.has(key)) books.byRecords.delete(key);
  let fresh = 0;
  const answers = new Map<string, OwnerBook>();
  for (const [key, { records, paths }] of asked) {
    if (!books.byRecords.has(key) && key !== ownRecords?.key && ++fresh > LIMITS.newOwnerBooks && !options.isOneLook) {
      missed.add('file-owners', 'later');
      continue;
    }
    const book = bookOf(books, records, paths, missed);
    if (book !== undefined) answers.set(key, book);
  }
  const machine = ownRecords === undefined ? undefined : answers.get(ownRecords.key);
  const owned = mapped.map((object) => {
    const key = recordsByMounts.get(object.mounts ?? '')?.key ?? '';
    const owner = object.state === 'temporary' ? undefined : answers.get(key)?.answers.get(object.path);
    return owner === undefined ? object : { ...object, owner: ownerOf(owner, object, key !== ownRecords?.key) };
  });
  return { mapped: owned, ...(machine === undefined ? {} : { machine }) };
}

/** What each mount namespace sees as its files, by one of its processes. */
function rootsOf(processes: readonly SeenProcess[]): ReadonlyMap<string, HostFiles> {
  const roots = new Map<string, HostFiles>();
  for (const { report, view } of processes) {
    const { mounts = '' } = report;
    if (!roots.has(mounts)) roots.set(mounts, view.files);
  }
  return roots;
}

/** A service with mounts of its own sees the machine's records and no others: then they are the machine's. */
function foundIn(files: HostFiles | undefined, own: FoundRecords | undefined): FoundRecords | undefined {
  const records = files === undefined ? undefined : recordsOf(files);
  if (records === undefined || records === 'denied') return undefined;
  return records.key === own?.key ? own : records;
}

/** Of code whose file is gone the version that is in memory is not known: the package may have been upgraded since. */
function ownerOf(owner: FileOwner, { state }: MappedObject, isOfContainer: boolean): FileOwner {
  const { type, name, version, architecture } = owner;
  return {
    type,
    name,
    ...(version === undefined || state !== 'present' ? {} : { version }),
    ...(architecture === undefined ? {} : { architecture }),
    ...(isOfContainer ? { isOfContainer: true } : {}),
  };
}
