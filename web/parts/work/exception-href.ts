/** How findings name the exception of the store that hides them; what hides by the policy file has the entry's own id. */
const PREFIX = 'exception/';

export function isException(entry: string): boolean {
  return entry.startsWith(PREFIX);
}

/** Address of the page of the exception that an entry names. */
export function exceptionHref(entry: string): string {
  return `/exceptions/${encodeURIComponent(entry.slice(PREFIX.length))}`;
}

/** How findings name an exception of either origin. */
export function entryOf({ id, origin }: { readonly id: string; readonly origin: 'store' | 'policy' }): string {
  return origin === 'store' ? `${PREFIX}${id}` : id;
}
