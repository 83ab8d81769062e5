/**
 * Configurations come from files and answers of any age. A member is taken as what it claims to be or as not seen;
 * nothing here throws.
 */
export type Shape = Readonly<Record<string, unknown>>;

export function shapeOf(value: unknown): Shape | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Shape) : undefined;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function listOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

/** The texts of a list; undefined when it is none or holds anything else. */
export function textsOf(value: unknown): readonly string[] | undefined {
  const list = listOf(value);
  return list?.every((one) => typeof one === 'string') ? list : undefined;
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((one) => one === value);
}

/** The one member of a union that is set, as `[name, members]`; undefined when none or several are. */
export function onlyMember(value: unknown): readonly [name: string, members: Shape] | undefined {
  const members = Object.entries(shapeOf(value) ?? {}).filter(([, member]) => member !== undefined && member !== null);
  const [first] = members;
  if (members.length !== 1 || first === undefined) return undefined;
  const shape = shapeOf(first[1]);
  return shape === undefined ? undefined : [first[0], shape];
}

/** The entry of a table by a name from outside, which may be that of an inherited member. */
export function entryOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
