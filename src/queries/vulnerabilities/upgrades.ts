import { compareVersions, schemeOf } from '#analysis/vulnerability';
import { BOD_CODES, type BodCode } from '#analysis/vulnerability/decision';
import type { AffectedHere, VulnerableHere } from '#analysis/vulnerability/findings';
import type { SoftwarePackage } from '#estate/model';
import type { UpgradeLine, VulnerabilityLine } from './shapes.ts';

/** A package's name with its group or scope. */
export function fullName({ namespace, name }: Pick<SoftwarePackage, 'namespace' | 'name'>): string {
  return namespace === undefined ? name : `${namespace}/${name}`;
}

/** Where a package is, archives behind the file they are in. */
export function pathsOf({ locations }: SoftwarePackage): readonly string[] {
  return locations.map(({ path, within = [] }) => [path, ...within].join('!/'));
}

/** The stricter term first. */
export function compareTerms(a: BodCode, b: BodCode): number {
  return BOD_CODES.indexOf(b) - BOD_CODES.indexOf(a);
}

/**
 * What is upgraded as one, with the vulnerabilities that go with it: all packages that a distribution built from one
 * source, or one version of a package of an ecosystem. What can be mended comes first, the most urgent before the rest.
 */
export function upgradesOf(
  found: readonly VulnerableHere[],
  lines: ReadonlyMap<string, VulnerabilityLine>,
): readonly UpgradeLine[] {
  const all = found.flatMap(({ vulnerability, affected }) => affected.map((one) => ({ ...one, vulnerability })));
  const units = Map.groupBy(all, ({ package: one }) => unitOf(one));
  return [...units.values()].flatMap((unit) => upgradeOf(unit, lines) ?? []).toSorted(compareUpgrades);
}

function unitOf(one: SoftwarePackage): string {
  return [one.type, one.source?.name ?? fullName(one), one.source?.version ?? one.version].join('\n');
}

interface InUnit extends AffectedHere {
  readonly vulnerability: string;
}

function upgradeOf(unit: readonly InUnit[], lines: ReadonlyMap<string, VulnerabilityLine>): UpgradeLine | undefined {
  const [first] = unit;
  if (first === undefined) return undefined;
  const { type, source, version } = first.package;
  const fixed = unit.filter(({ match }) => match.fixedIn !== undefined);
  const removes = namesOf(fixed);
  const stays = namesOf(unit).filter((name) => !removes.includes(name));
  const told = (removes.length > 0 ? removes : stays).flatMap((name) => lines.get(name) ?? []);
  const [to] = fixed
    .flatMap(({ match }) => match.fixedIn ?? [])
    .toSorted((a, b) => compareVersions(schemeOf(type), b, a));
  const due = told.flatMap((line) => line.due ?? []).toSorted()[0];
  const epss = told.flatMap((line) => line.epss ?? []);
  return {
    type,
    name: source?.name ?? fullName(first.package),
    packages: [...new Set(unit.map((one) => fullName(one.package)))].toSorted(),
    version,
    ...(to === undefined ? {} : { to }),
    removes,
    stays,
    term: told.map(({ term }) => term).toSorted(compareTerms)[0] ?? 'next-upgrade',
    ...(due === undefined ? {} : { due }),
    exploited: told.filter(({ exploited }) => exploited).length,
    ...(epss.length === 0 ? {} : { epss: Math.max(...epss) }),
    paths: [...new Set(unit.flatMap((one) => pathsOf(one.package)))].toSorted(),
  };
}

function namesOf(unit: readonly InUnit[]): readonly string[] {
  return [...new Set(unit.map(({ vulnerability }) => vulnerability))].toSorted();
}

function compareUpgrades(a: UpgradeLine, b: UpgradeLine): number {
  return (
    Number(a.to === undefined) - Number(b.to === undefined) ||
    compareTerms(a.term, b.term) ||
    b.exploited - a.exploited ||
    (b.epss ?? 0) - (a.epss ?? 0) ||
    b.removes.length - a.removes.length ||
    (a.name < b.name ? -1 : 1)
  );
}
