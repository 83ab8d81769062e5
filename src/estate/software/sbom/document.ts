import type { InventoryProblem, OperatingSystem, PackageLocation, SourcePackage } from '#estate/model';

/** A component as an SBOM of any format names it. Empty texts were not told. */
export interface SbomComponent {
  readonly purl: string;
  readonly group: string;
  readonly name: string;
  readonly version: string;
  readonly licences: readonly string[];
  readonly vendor: string;
  readonly marks: readonly string[];
  readonly locations: readonly PackageLocation[];
  readonly source?: SourcePackage;
}

/** What an SBOM says, in one shape for all formats. */
export interface SbomDocument {
  /** When it says that it was made; '' when it does not. */
  readonly createdAt: string;
  readonly digest?: string;
  readonly os?: OperatingSystem;
  readonly components: readonly SbomComponent[];
  readonly problems: readonly InventoryProblem[];
  readonly readers: readonly string[];
}

/** Components of one document; more become a problem. */
export const MAX_COMPONENTS = 500_000;

/** Components inside components that are followed. */
export const MAX_DEPTH = 64;

/** Vendors as other tools call their systems, where os-release has another word. */
const OS_IDS: Readonly<Record<string, string>> = { amazon: 'amzn', oracle: 'ol', redhat: 'rhel', 'red hat': 'rhel' };

/** A system by the name and version of its component: `amazon` and `2 (Karoo)`. */
export function systemOf(name: string, version: string): OperatingSystem {
  const id = name.toLowerCase();
  return { id: (Object.hasOwn(OS_IDS, id) && OS_IDS[id]) || id, versionId: version.split(' ', 1)[0] ?? '' };
}
