/** Without doubled slashes, references to the directory itself, and back references that have something to go back from. */
export function normalizePath(text: string): string {
  const isAbsolute = text.startsWith('/');
  const kept: string[] = [];
  for (const part of text.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (!isAbsolute) kept.push(part);
  }
  const path = `${isAbsolute ? '/' : ''}${kept.join('/')}`;
  return kept.length > 0 && text.endsWith('/') ? `${path}/` : path;
}

/** Backslashes become slashes first. */
export function normalizePathWin(text: string): string {
  return normalizePath(text.replaceAll('\\', '/'));
}
