/** The first of `paths` (`IpPermissions[].IpRanges`) that a configuration lacks somewhere; undefined when all are there. */
export function missingFact(configuration: unknown, paths: readonly (readonly string[])[]): string | undefined {
  return paths.find((path) => !holds(configuration, path, 0))?.join('.');
}

/** Splits a path once, so that it is not split for each of a hundred thousand resources. */
export function splitPath(path: string): readonly string[] {
  return path.split('.');
}

function holds(value: unknown, path: readonly string[], depth: number): boolean {
  const step = path[depth];
  if (step === undefined) return true;
  // AWS said that there is none of it: then nothing of it can be missing.
  if (value === null) return depth > 0;
  if (typeof value !== 'object') return false;
  const isList = step.endsWith('[]');
  const member = (value as Record<string, unknown>)[isList ? step.slice(0, -2) : step];
  if (member === undefined) return false;
  if (!isList || member === null) return holds(member, path, depth + 1);
  return Array.isArray(member) && member.every((element) => holds(element, path, depth + 1));
}
