import type { Instant } from '#kernel';
import type { FileFacts, HostFiles } from '#platform/host';
import { LIMITS } from '../observe/limits.ts';
import type { MissedTally } from '../observe/missed.ts';
import { type Manager, MANAGERS } from './managers.ts';
import { askAgain, openBook, type OwnerBook } from './owner-book.ts';

/** Records of package managers that were read, kept between looks: nothing is read again while they stay the same. */
export interface OwnerBooks {
  readonly byRecords: Map<string, OwnerBook>;
  readonly row: LookRow;
}

/** Looks without a gap at the machine's own libraries. */
export interface LookRow {
  /** The machine's book that the row belongs to. */
  book?: OwnerBook | undefined;
  since?: Instant;
  looks: number;
  /** Packages of libraries that were in use in one of the looks, by name and architecture. */
  readonly used: Set<string>;
}

export function ownerBooks(): OwnerBooks {
  return { byRecords: new Map(), row: { looks: 0, used: new Set() } };
}

/** One package manager in one root. */
export interface FoundRecords {
  readonly manager: Manager;
  readonly files: HostFiles;
  /** The records themselves by device, number, size and time: the same records seen from two roots are one. */
  readonly key: string;
}

/** The records that a root keeps; the first manager that has any counts. */
export function recordsOf(files: HostFiles): FoundRecords | 'denied' | undefined {
  for (const manager of MANAGERS) {
    const seen = manager.records.map((path) => files.facts(path));
    const [first] = seen;
    if (first?.absent === 'denied') return 'denied';
    if (first?.value === undefined) continue;
    return { manager, files, key: seen.map(({ value }) => (value === undefined ? '' : keyOf(value))).join(' ') };
  }
  return undefined;
}

function keyOf({ device, inode, bytes, modifiedMs }: FileFacts): string {
  return [device, inode, bytes, modifiedMs].join(':');
}

/** The book of a root with an answer for every file asked for; undefined when there is none, and why is counted. */
export function bookOf(
  { byRecords }: OwnerBooks,
  records: FoundRecords,
  asked: ReadonlySet<string>,
  missed: MissedTally,
): OwnerBook | undefined {
  const known = byRecords.get(records.key);
  if (known !== undefined) {
    // Answers stay for programs that come again, as those of a timetable do.
    if (known.answers.size > LIMITS.ownerAnswers)
      for (const path of known.answers.keys()) if (!asked.has(path)) known.answers.delete(path);
    const unknown = new Set([...asked].filter((path) => !known.answers.has(path)));
    if (unknown.size > 0) askAgain(known, records, unknown);
    return known;
  }
  if (byRecords.size >= LIMITS.ownerBooks) {
    missed.add('file-owners', 'too-many');
    return undefined;
  }
  const book = openBook(records.manager, records.files, asked);
  if (book === undefined) missed.add('file-owners', 'failed');
  else {
    if (!book.isWhole) missed.add('file-owners', 'cut');
    byRecords.set(records.key, book);
  }
  return book;
}
