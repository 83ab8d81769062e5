import {
  type BuiltProgram,
  type InventoryProblem,
  type InventoryTarget,
  type OperatingSystem,
  PACKAGE_TYPES,
  type PackageLocation,
  type SoftwareInventory,
  type SoftwarePackage,
  type SourcePackage,
} from '#estate/model';
import { LONGEST, MOST } from './limits.ts';
import { list, moment, object, oneOf, optional, set, text, whole, word } from './readers.ts';

const name = text(LONGEST.name);
const path = text(LONGEST.path);
const digest = word(/^[\w:.+-]{1,200}$/);
const code = word(/^[a-z0-9][a-z0-9-]{0,63}$/);

export const operatingSystem = object<OperatingSystem>({
  id: name,
  versionId: name,
  codename: optional(name),
  prettyName: optional(name),
  idLike: optional(list(name, MOST.names)),
  packagesFrom: optional(name),
  cpe: optional(name),
});

/** What names a package that is built into a program. */
export const namedPackage = object<BuiltProgram['packages'][number]>({
  type: oneOf(...PACKAGE_TYPES),
  namespace: optional(name),
  name,
  version: name,
});

const location = object<PackageLocation>({
  path,
  within: optional(list(path, MOST.names)),
  layer: optional(digest),
});

const softwarePackage = object<SoftwarePackage>({
  type: oneOf(...PACKAGE_TYPES),
  namespace: optional(name),
  name,
  version: name,
  architecture: optional(name),
  source: optional(object<SourcePackage>({ name, version: name })),
  module: optional(name),
  vendor: optional(name),
  licences: optional(list(name, MOST.names)),
  standing: oneOf('installed', 'embedded', 'locked', 'reported'),
  isOfDistribution: optional(set),
  locations: list(location, MOST.locations),
  marks: optional(list(path, MOST.names)),
});

const target = object<InventoryTarget>({
  kind: oneOf('image', 'root', 'host', 'function', 'instance', 'sbom'),
  name,
  digest: optional(digest),
  layers: optional(list(digest, MOST.layers)),
  baseLayers: optional(whole(MOST.layers)),
});

/** The software of a machine, as it came from there. */
export const softwareInventory = object<SoftwareInventory>({
  target,
  takenAt: moment,
  os: optional(operatingSystem),
  packages: list(softwarePackage, MOST.packages),
  problems: list(object<InventoryProblem>({ code, path, detail: path }), MOST.problems),
  readers: list(name, MOST.names),
});
