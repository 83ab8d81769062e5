/** `Version_1.15` as numbers; undefined for what is written otherwise. */
export function versionNumbers(version: string): readonly number[] | undefined {
  const text = /^(?:Version_)?(\d+(?:\.\d+)*)(?:_.*)?$/.exec(version)?.[1];
  return text?.split('.').map(Number);
}

/** Whether one version comes before another; undefined when one of them cannot be read. */
export function isBefore(version: string, other: string): boolean | undefined {
  const a = versionNumbers(version);
  const b = versionNumbers(other);
  if (a === undefined || b === undefined) return undefined;
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
