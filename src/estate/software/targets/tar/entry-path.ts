/**
 * The path of an entry from the root of its archive, without `./` and slashes around it; undefined when it would lead
 * out of the root.
 */
export function entryPath(name: string): string | undefined {
  if (isPlain(name)) return name;
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  return parts.includes('..') || name.includes('\0') ? undefined : parts.join('/');
}

/** Most names need nothing done. */
function isPlain(name: string): boolean {
  return name !== '' && !/(?:^|\/)\.{0,2}(?:\/|$)|\0/.test(name);
}

/** What a symbolic link of the archive leads to inside of it; undefined when it leads out. */
export function linkedPath(path: string, target: string): string | undefined {
  const parts = target.startsWith('/') ? [] : path.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
