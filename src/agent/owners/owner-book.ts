import type { FileOwner } from '#estate/model';
import type { FileLists, PackageFiles } from '#estate/software/running';
import type { HostFiles } from '#platform/host';
import { librariesAlone } from './code-files.ts';
import type { Manager } from './managers.ts';

/** Folders that many systems keep below `/usr` and lead there by a link: both names mean the same file. */
const MERGED = /^\/usr(?=\/(?:bin|sbin|lib\w*)\/)/;

/** A package that brings shared libraries and nothing else. */
export interface LibraryPackage {
  readonly owner: FileOwner;
  readonly stems: readonly string[];
}

/** What one package manager's records answered so far, as long as the records stay the same. */
export interface OwnerBook {
  /** Only files that somebody asked for are kept: undefined is no package's. */
  readonly answers: Map<string, FileOwner | undefined>;
  readonly libraries: readonly LibraryPackage[];
  /** Whether every list of files could be read. */
  readonly isWhole: boolean;
}

/** Opens a manager's records, looks up `wanted` and finds the packages of libraries alone. Undefined when they cannot be read. */
export function openBook(manager: Manager, files: HostFiles, wanted: ReadonlySet<string>): OwnerBook | undefined {
  const lists = manager.open(files);
  if (lists === undefined) return undefined;
  const libraries: LibraryPackage[] = [];
  const answers = answersOf(lists, files, wanted, ({ owner, paths }) => {
    const stems = librariesAlone(paths);
    if (stems !== undefined) libraries.push({ owner: kept(owner), stems: stems.map(copied) });
  });
  return { answers, libraries, isWhole: lists.isWhole() };
}

/** Looks up more files in records that were read before. */
export function askAgain(
  book: OwnerBook,
  { manager, files }: { readonly manager: Manager; readonly files: HostFiles },
  wanted: ReadonlySet<string>,
): void {
  const lists = manager.open(files);
  if (lists === undefined) return;
  for (const [path, owner] of answersOf(lists, files, wanted)) book.answers.set(path, owner);
}

function answersOf(
  lists: FileLists,
  files: HostFiles,
  wanted: ReadonlySet<string>,
  takeLibraries?: (found: PackageFiles) => void,
): Map<string, FileOwner | undefined> {
  const isMerged = files.resolve('/lib').value === '/usr/lib';
  const nameOf = (path: string) => (isMerged ? path.replace(MERGED, '') : path);
  const asked = new Set([...wanted].map(nameOf));
  const found = new Map<string, FileOwner | undefined>();
  for (const { owner, paths } of lists.packages) {
    let hasLibrary = false;
    for (const path of paths) {
      hasLibrary ||= path.includes('.so');
      const name = nameOf(path);
      if (!asked.has(name)) continue;
      // Two packages with one file: one of them had it moved aside, and which is not told here.
      const isShared = found.has(name) && !isSame(found.get(name), owner);
      found.set(name, isShared ? undefined : owner);
    }
    if (hasLibrary) takeLibraries?.({ owner, paths });
  }
  return new Map(
    [...wanted].map((path) => {
      const owner = found.get(nameOf(path));
      return [path, owner === undefined ? undefined : kept(owner)];
    }),
  );
}

function isSame(a: FileOwner | undefined, b: FileOwner): boolean {
  return a?.name === b.name && a.architecture === b.architecture;
}

function kept({ type, name, version, architecture }: FileOwner): FileOwner {
  return {
    type,
    name: copied(name),
    ...(version === undefined ? {} : { version: copied(version) }),
    ...(architecture === undefined ? {} : { architecture: copied(architecture) }),
  };
}

/** A piece of a text keeps the whole text in memory; its copy does not. */
function copied(text: string): string {
  return Buffer.from(text).toString();
}
