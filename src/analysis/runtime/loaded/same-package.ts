import type { PackageName } from '#estate/model';

/** Whether both name one package of one version, as their ecosystem compares names. */
export function isSamePackage(a: PackageName, b: PackageName): boolean {
  return (
    a.type === b.type &&
    a.version === b.version &&
    (a.namespace ?? '') === (b.namespace ?? '') &&
    comparable(a) === comparable(b)
  );
}

/** https://packaging.python.org/en/latest/specifications/name-normalization/ (read 2026-11-26) */
function comparable({ type, name }: PackageName): string {
  return type === 'pypi' ? name.toLowerCase().replaceAll(/[-_.]+/g, '-') : name;
}
