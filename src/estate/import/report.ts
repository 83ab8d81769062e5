import type { Kind } from '../model/index.ts';
import type { ImportNote } from './texts.ts';

export interface NotedFile {
  /** Relative to the folder imported. */
  readonly path: string;
  readonly why: ImportNote;
}

/** What an import did. Lists hold at most 1,000 entries; the totals count all. */
export interface ImportReport {
  /** Files of which something was imported. */
  readonly files: number;
  readonly items: number;
  /** Entries read for each kind, repetitions included. */
  readonly byKind: Readonly<Partial<Record<Kind, number>>>;
  /** Accounts that have a part now, ascending; regions alike, without `global`. */
  readonly accountIds: readonly string[];
  readonly regions: readonly string[];
  /** Where Organizations and Identity Center stand, else the only or first account. */
  readonly homeAccountId: string;
  /** Files of which nothing was imported. */
  readonly skipped: readonly NotedFile[];
  readonly skippedTotal: number;
  /** What was assumed or mended in files that were imported. */
  readonly notes: readonly NotedFile[];
  readonly notesTotal: number;
  /** Top-level members and Config resource types nobody knows, with the number of entries under them. */
  readonly unknownMembers: Readonly<Record<string, number>>;
}

export interface ReportTally {
  skip(path: string, why: ImportNote): void;
  note(path: string, why: ImportNote): void;
  unknown(members: ReadonlyMap<string, number>): void;
  imported(kind: Kind, items: number): void;
  file(): void;
  readonly files: number;
  result(places: Pick<ImportReport, 'accountIds' | 'regions' | 'homeAccountId'>): ImportReport;
}

const LISTED = 1000;

/** Names of unknown members that are kept; a hostile file may hold millions. */
const MEMBERS_KEPT = 1000;
const OTHER_MEMBERS = '(others)';

export function createTally(): ReportTally {
  const skipped: NotedFile[] = [];
  const notes: NotedFile[] = [];
  const unknownMembers = new Map<string, number>();
  const byKind = new Map<Kind, number>();
  let skippedTotal = 0;
  let notesTotal = 0;
  let files = 0;
  return {
    skip(path, why) {
      skippedTotal += 1;
      if (skipped.length < LISTED) skipped.push({ path, why });
    },
    note(path, why) {
      notesTotal += 1;
      if (notes.length < LISTED) notes.push({ path, why });
    },
    unknown(members) {
      for (const [name, count] of members) {
        const key = unknownMembers.has(name) || unknownMembers.size < MEMBERS_KEPT ? name.slice(0, 100) : OTHER_MEMBERS;
        unknownMembers.set(key, (unknownMembers.get(key) ?? 0) + count);
      }
    },
    imported(kind, items) {
      byKind.set(kind, (byKind.get(kind) ?? 0) + items);
    },
    file() {
      files += 1;
    },
    get files() {
      return files;
    },
    result: (places) => ({
      files,
      items: [...byKind.values()].reduce((sum, count) => sum + count, 0),
      byKind: Object.fromEntries([...byKind].toSorted(([a], [b]) => (a < b ? -1 : 1))),
      ...places,
      skipped,
      skippedTotal,
      notes,
      notesTotal,
      unknownMembers: Object.fromEntries([...unknownMembers].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    }),
  };
}
