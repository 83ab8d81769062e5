/** A JSON object whose shape is not known yet. */
export type Members = Readonly<Record<string, unknown>>;

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member that is text and not empty. */
export function textOf(members: Members, name: string | undefined): string | undefined {
  const value = name === undefined || !Object.hasOwn(members, name) ? undefined : members[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The same value with every member renamed, at all depths. */
export function renameDeep(value: unknown, rename: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((element) => renameDeep(element, rename));
  if (!isMembers(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [rename(name), renameDeep(member, rename)]));
}
