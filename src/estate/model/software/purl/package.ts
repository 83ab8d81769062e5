import type { OperatingSystem } from '../inventory.ts';
import { PACKAGE_TYPES, type PackageType, type SoftwarePackage, type SourcePackage } from '../package.ts';
import type { PackageUrl, PurlFault } from './package-url.ts';
import { parsePurl } from './parse.ts';
import { buildPurl } from './write.ts';

/** What a package URL says of a package; how sure it is and where it stands it does not say. */
export type NamedPackage = Pick<
  SoftwarePackage,
  'type' | 'namespace' | 'name' | 'version' | 'architecture' | 'source' | 'module'
>;

/** A package with the system it is for, as far as it is told. */
export interface PurlPackage {
  readonly package: NamedPackage;
  readonly os?: Pick<OperatingSystem, 'id' | 'versionId' | 'codename'>;
}

/** `unknown-type`: no type of package that is read here. `no-version`: it names a package of any version. */
export type PurlPackageFault = PurlFault | 'unknown-type' | 'no-version';

const DISTRIBUTION_TYPES: readonly PackageType[] = ['deb', 'rpm', 'apk'];

/** What is on Windows has no type of its own: here it is the namespace. */
const WINDOWS_TYPES = ['windows-update', 'windows-application'] as const satisfies readonly PackageType[];
const WINDOWS = 'generic';

/** Vendors in package URLs whose systems call themselves otherwise in os-release. */
const OS_IDS: Readonly<Record<string, string>> = { amazon: 'amzn', oracle: 'ol', redhat: 'rhel' };

/**
 * The package URL of a package. Packages of a distribution carry its system, their architecture, epoch and stream, and
 * in `upstream` what they were built from, as other inventories write it. Nothing when the package has no name.
 */
export function purlOf(one: NamedPackage, os?: Pick<OperatingSystem, 'id' | 'versionId'>): string | undefined {
  const purl = buildPurl(
    DISTRIBUTION_TYPES.includes(one.type) ? distributed(one, os) : { ...namesOf(one), version: one.version },
  );
  return typeof purl === 'string' ? purl : undefined;
}

/** The package that a package URL names: total on any text, and refused by name. */
export function packageOfPurl(text: string): PurlPackage | { readonly refused: PurlPackageFault } {
  const url = parsePurl(text, { lenient: true });
  if ('refused' in url) return url;
  const type = typeOf(url);
  if (type === undefined) return { refused: 'unknown-type' };
  if (url.version === undefined) return { refused: 'no-version' };
  const named = { type, ...ownNames(type, url) };
  if (!DISTRIBUTION_TYPES.includes(type)) return { package: { ...named, version: url.version } };
  const os = osOf(url);
  return { package: { ...named, ...distributionFacts(url, url.version) }, ...(os === undefined ? {} : { os }) };
}

function distributed(
  { type, name, version, architecture, source, module }: NamedPackage,
  os: Pick<OperatingSystem, 'id' | 'versionId'> | undefined,
) {
  const epoch = type === 'rpm' ? /^(\d+):/.exec(version)?.[1] : undefined;
  return {
    type,
    name,
    namespace: os?.id,
    version: epoch === undefined ? version : version.slice(epoch.length + 1),
    qualifiers: Object.entries({
      arch: architecture,
      distro: os === undefined ? undefined : [os.id, os.versionId].filter((part) => part !== '').join('-'),
      epoch: epoch === '0' ? undefined : epoch,
      rpmmod: module,
      upstream: source === undefined ? undefined : upstreamOf(source, version),
    }),
  };
}

function upstreamOf({ name, version }: SourcePackage, ownVersion: string): string {
  return version === ownVersion ? name : `${name}@${version}`;
}

/** Go modules have their whole path as name here, and only its last part in package URLs. */
function namesOf({ type, namespace, name }: NamedPackage) {
  if (isOfWindows(type)) return { type: WINDOWS, namespace: type, name };
  if (type !== 'golang') return { type, namespace, name };
  const path = namespace === undefined ? name : `${namespace}/${name}`;
  const at = path.lastIndexOf('/');
  return { type, namespace: path.slice(0, Math.max(0, at)), name: path.slice(at + 1) };
}

function ownNames(type: PackageType, { namespace, name }: PackageUrl) {
  if (type === 'golang') return { name: namespace === undefined ? name : `${namespace}/${name}` };
  const isOwn = !isOfWindows(type) && !DISTRIBUTION_TYPES.includes(type);
  return isOwn && namespace !== undefined ? { namespace, name } : { name };
}

function typeOf({ type, namespace }: PackageUrl): PackageType | undefined {
  if (type === WINDOWS) return WINDOWS_TYPES.find((known) => known === namespace);
  return PACKAGE_TYPES.find((known) => known === type && !isOfWindows(known));
}

function isOfWindows(type: PackageType): boolean {
  return (WINDOWS_TYPES as readonly PackageType[]).includes(type);
}

/** The epoch stands in the version for Debian and in a qualifier for RPM; some write it there for both. */
function distributionFacts({ qualifiers }: PackageUrl, written: string) {
  const epoch = qualifiers.get('epoch') ?? '0';
  const version = /^0+$/.test(epoch) || !/^\d+$/.test(epoch) || written.includes(':') ? written : `${epoch}:${written}`;
  const architecture = qualifiers.get('arch');
  const module = moduleOf(qualifiers.get('rpmmod') ?? qualifiers.get('modularitylabel') ?? '');
  const source = sourceOf(qualifiers.get('upstream') ?? '', version);
  return {
    version,
    ...(architecture === undefined ? {} : { architecture }),
    ...(module === undefined ? {} : { module }),
    ...(source === undefined ? {} : { source }),
  };
}

/** Name and stream of `nodejs:16:8060020220523160029:ad008a3a`. */
function moduleOf(label: string): string | undefined {
  return /^[^:]+:[^:]+/.exec(label)?.[0];
}

/** `openssl`, `openssl@3.0.2-0ubuntu1`, `openssl-3.0.7-18.el9.src.rpm`. */
function sourceOf(upstream: string, ownVersion: string): SourcePackage | undefined {
  if (upstream === '') return undefined;
  const [, rpmName, rpmVersion] = /^([^/]+)-([^-/]+-[^-/]+)\.(?:no)?src\.rpm$/.exec(upstream) ?? [];
  if (rpmName !== undefined && rpmVersion !== undefined) return { name: rpmName, version: rpmVersion };
  const at = upstream.lastIndexOf('@');
  return at > 0
    ? { name: upstream.slice(0, at), version: upstream.slice(at + 1) || ownVersion }
    : { name: upstream, version: ownVersion };
}

/** `distro` is `debian-12`, `12`, or a name such as `bookworm`, with the vendor in front of the package. */
function osOf({ namespace, qualifiers }: PackageUrl): PurlPackage['os'] {
  const distro = qualifiers.get('distro') ?? '';
  const [, vendor, version] = /^([a-z][a-z_-]*?)-(\d.*)$/i.exec(distro) ?? [];
  const id = vendor?.toLowerCase() ?? namespace;
  if (id === undefined) return undefined;
  const known = Object.hasOwn(OS_IDS, id) ? (OS_IDS[id] ?? id) : id;
  if (version !== undefined) return { id: known, versionId: version };
  if (/^\d/.test(distro)) return { id: known, versionId: distro };
  return distro === '' || distro === id ? { id: known, versionId: '' } : { id: known, versionId: '', codename: distro };
}
