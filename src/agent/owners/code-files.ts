const LIBRARY = /\/([^/]+?)\.so(?:\.[\w.]+)?$/;
/** What no program runs: manuals, translations, records of the packagers. */
const NO_CODE =
  /^\/usr\/(?:share\/(?:doc|man|info|locale|lintian|licenses|doc-base|metainfo|bug)|lib\/\.build-id)(?:\/|$)|^\/etc\/ld\.so\.conf\.d\//;

/** What a shared library is called without its version: `libssl` of `/usr/lib/libssl.so.3`; undefined of any other file. */
export function libraryStem(path: string): string | undefined {
  return LIBRARY.exec(path)?.[1];
}

/**
 * Names of the libraries of a package that brings shared libraries and no other code; undefined of every other package.
 * Only of such a package does memory tell that it is not in use: scripts, data and programs leave no mark there. A file
 * whose use is not known for sure counts as code.
 */
export function librariesAlone(paths: Iterable<string>): readonly string[] | undefined {
  const stems = new Set<string>();
  const others: string[] = [];
  const folders = new Set<string>();
  for (const path of paths) {
    addFolders(folders, path);
    const stem = libraryStem(path);
    if (stem !== undefined) stems.add(stem);
    else if (!NO_CODE.test(path)) others.push(path);
  }
  const isAlone = others.every((path) => folders.has(path) || path === '/.' || path === '/');
  return isAlone && stems.size > 0 ? [...stems] : undefined;
}

/** Lists name folders as they name files: what others lie in is a folder. */
function addFolders(folders: Set<string>, path: string): void {
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    const folder = path.slice(0, slash);
    if (folders.has(folder)) return;
    folders.add(folder);
  }
}
