import type { PackageReader } from '#estate/software';

/** A file as it is in the world, and what a reader must say about it. */
export interface ReaderFixture {
  readonly path: string;
  readonly content: Uint8Array;
  readonly isExecutable?: boolean;
  /** Other files of its folder, by name. */
  readonly beside?: Readonly<Record<string, Uint8Array>>;
  /** `name@version`, sorted; with the namespace before the name and a slash. */
  readonly packages: readonly string[];
}

/** Each file of `test/support/readers` is named for a reader and exports `fixtures`. */
export interface FixtureModule {
  readonly fixtures: () => readonly ReaderFixture[] | Promise<readonly ReaderFixture[]>;
}

export const READ_LIMITS = { unpackedBytes: 64 * 1024 * 1024, archiveDepth: 10, entries: 50_000 };

/** Asks a reader about a fixture, its content replaced when one is given. */
export async function readFixture(
  reader: PackageReader,
  { path, content: own, isExecutable = false, beside = {} }: ReaderFixture,
  content: Uint8Array = own,
) {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return await reader.read({ path, bytes: content.length, isExecutable, content }, READ_LIMITS, (name) => {
    const other = Object.hasOwn(beside, name) ? beside[name] : undefined;
    return other && { path: folder + name, bytes: other.length, isExecutable: false, content: other };
  });
}
