import type { SoftwarePackage } from '#estate/model';
import { PACKAGE_READER_LIMITS } from '#estate/software';

/** One entry as Systems Manager gives it: attributes by name. */
export type Entry = Readonly<Record<string, string>>;

type Found = Omit<SoftwarePackage, 'locations'>;

/** `openssl_3.0.2-0ubuntu1.15_amd64.deb`: the agent makes it of name, version and architecture. */
const DEB_FILE = /_([^_/]+)\.deb$/;

/** `openssl-3.0.7-27.el9.src.rpm`; neither a version nor a release holds a dash. */
const SOURCE_RPM = /^(.+)-([^-]+)-([^-]+)\.(?:no)?src\.rpm$/;

/** `KB5034441`. */
const HOT_FIX = /^KB\d{3,12}$/i;

/**
 * A package of dpkg or rpm out of an entry of `AWS:Application`; undefined for what neither of them installed (snaps,
 * packages of Distributor), null for what is no software (rpm keeps public keys among its packages).
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/inventory-schema.html (read 2026-11-26)
 */
export function packageOf(entry: Entry): Found | null | undefined {
  const { Name, Version, PackageId = '', Publisher, Release, Architecture } = entry;
  if (!isName(Name) || !isName(Version)) return undefined;
  const vendor = isName(Publisher) && Publisher !== '(none)' ? Publisher : undefined;
  const common = { name: Name, standing: 'reported' as const, ...(vendor && { vendor }) };
  const [, debArchitecture] = DEB_FILE.exec(PackageId.slice(0, 3000)) ?? [];
  // The version of dpkg has its epoch in it. `Architecture` would say x86_64 for amd64.
  if (debArchitecture) return { type: 'deb', ...common, version: Version, architecture: debArchitecture };
  if (!isName(Release)) return undefined;
  if (Name === 'gpg-pubkey') return null;
  const version = (v: string, r: string) => `${epochOf(entry)}${v}-${r}`;
  const [, source, sourceVersion = '', sourceRelease = ''] = SOURCE_RPM.exec(PackageId.slice(0, 3000)) ?? [];
  return {
    type: 'rpm',
    ...common,
    version: version(Version, Release),
    ...(isName(Architecture) && Architecture !== '(none)' && { architecture: Architecture }),
    ...(isName(source) && { source: { name: source, version: version(sourceVersion, sourceRelease) } }),
  };
}

/** An update of Windows out of an entry of `AWS:WindowsUpdate`. It has no version: its number is all. */
export function updateOf({ HotFixId = '' }: Entry): Found | undefined {
  return HOT_FIX.test(HotFixId)
    ? { type: 'windows-update', name: HotFixId.toUpperCase(), version: '', standing: 'reported' }
    : undefined;
}

/** A program out of an entry of `AWS:Application` of Windows. */
export function applicationOf({ Name, Version, Publisher, Architecture }: Entry): Found | undefined {
  if (!isName(Name)) return undefined;
  return {
    type: 'windows-application',
    name: Name,
    version: isName(Version) ? Version : '',
    standing: 'reported',
    ...(isName(Publisher) && { vendor: Publisher }),
    ...(isName(Architecture) && { architecture: Architecture }),
  };
}

function epochOf({ Epoch = '' }: Entry): string {
  return /^[1-9]\d{0,9}$/.test(Epoch) ? `${Epoch}:` : '';
}

function isName(text: string | undefined): text is string {
  return text !== undefined && text !== '' && text.length <= PACKAGE_READER_LIMITS.nameLength && !/\p{Cc}/u.test(text);
}
