import type { PackageLocation, PackageStanding, SoftwarePackage } from '#estate/model';

export interface LocatedPackage {
  readonly found: Omit<SoftwarePackage, 'locations'>;
  readonly location: PackageLocation;
}

/** The surest first: a package that is installed is not made less so by a lock file that names it too. */
const STANDINGS: readonly PackageStanding[] = ['installed', 'embedded', 'locked', 'reported'];

/** One entry for each package with all the places where it is, sorted. */
export function mergePackages(located: readonly LocatedPackage[]): SoftwarePackage[] {
  const merged = new Map<string, { found: LocatedPackage['found']; locations: PackageLocation[] }>();
  for (const { found, location } of located) {
    const key = identityOf(found);
    const known = merged.get(key);
    if (!known) merged.set(key, { found, locations: [location] });
    else {
      known.locations.push(location);
      if (STANDINGS.indexOf(found.standing) < STANDINGS.indexOf(known.found.standing)) known.found = found;
    }
  }
  return [...merged.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { found, locations }]) => ({ ...found, locations: distinct(locations) }));
}

/** What advisories may judge by beside name and version keeps packages apart: where they came from, what is in them. */
function identityOf(found: LocatedPackage['found']) {
  const { type, namespace, name, version, architecture, source, module, marks, isOfDistribution } = found;
  return [
    type,
    namespace ?? '',
    name,
    version,
    architecture ?? '',
    source ? `${source.name} ${source.version}` : '',
    module ?? '',
    marks?.join(' ') ?? '',
    isOfDistribution ? 'of the distribution' : '',
  ].join('\0');
}

function distinct(locations: readonly PackageLocation[]): PackageLocation[] {
  const byText = new Map(locations.map((one) => [[one.path, ...(one.within ?? []), one.layer].join('\0'), one]));
  return [...byText].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
