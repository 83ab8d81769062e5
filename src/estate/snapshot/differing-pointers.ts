type Found = string[];

/**
 * JSON pointers (RFC 6901) at which two values differ, depth first, at most `limit`.
 * A member that only one side has is one pointer; arrays are compared place by place.
 */
export function differingPointers(a: unknown, b: unknown, limit: number): string[] {
  const found: Found = [];
  collect(a, b, '', limit, found);
  return found;
}

function collect(a: unknown, b: unknown, path: string, limit: number, found: Found): void {
  if (a === b || found.length >= limit) return;
  if (!isContainer(a) || !isContainer(b) || Array.isArray(a) !== Array.isArray(b)) {
    found.push(path);
    return;
  }
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const name of names) {
    const inBoth = Object.hasOwn(a, name) && Object.hasOwn(b, name);
    const below = `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (inBoth) collect(a[name], b[name], below, limit, found);
    else if (found.length < limit) found.push(below);
  }
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
