import { Fault } from '#kernel';

/** Where a store is: a file of the embedded engine, a file that goes with the process, or a PostgreSQL server. */
export type StoreLocation =
  | { readonly engine: 'sqlite'; readonly path: string }
  | { readonly engine: 'sqlite'; readonly temporary: true }
  | { readonly engine: 'postgres'; readonly url: string };

/** Reads `sqlite:<path>`, `sqlite::memory:`, a plain path, `postgres://…` or `postgresql://…`. */
export function parseStoreUrl(url: string): StoreLocation {
  if (/^postgres(ql)?:\/\//.test(url)) return { engine: 'postgres', url };
  const path = url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : url;
  if (path === ':memory:') return { engine: 'sqlite', temporary: true };
  if (path === '' || path.includes('\0') || /^[a-z][a-z0-9+.-]+:\/\//i.test(path)) {
    throw new Fault('usage', `"${printable(url)}" is no place for a store`, {
      mend: 'give sqlite:<path>, a plain path or postgres://<user>@<host>/<database>',
    });
  }
  return { engine: 'sqlite', path };
}

/** The store's address without the password, for messages and logs. */
export function printable(url: string): string {
  return url.replace(/(:\/\/[^:/@?]*):.*@/s, '$1:…@').replaceAll(/([?&]password=)[^&]*/g, '$1…');
}
