/** A thing without one of its members, for what a snapshot must not keep. */
export function without<T extends object, K extends keyof T>(thing: T, member: K): Omit<T, K> {
  const { [member]: _, ...rest } = thing;
  return rest;
}
