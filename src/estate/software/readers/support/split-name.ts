/**
 * A name of two parts as namespace and name: `@babel/core`, `symfony/console`. https://github.com/package-url/purl-spec/tree/main/types (read 2026-11-26)
 */
export function splitName(full: string): { readonly namespace?: string; readonly name: string } {
  const slash = full.lastIndexOf('/');
  return slash < 1 ? { name: full } : { namespace: full.slice(0, slash), name: full.slice(slash + 1) };
}
