import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Advisory, type AffectedPackage, comparedName, type VersionRange } from '#analysis/vulnerability';
import type { PackageType } from '#estate/model';
import { rangesOfText, rangesOutside } from './ranges.ts';

interface Bucket {
  readonly bucket: string;
  readonly pairs: readonly { readonly bucket: string; readonly pairs: readonly Entry[] }[];
}

interface Entry {
  readonly key: string;
  readonly value: Said;
}

interface Said {
  readonly FixedVersion?: string;
  readonly Status?: number;
  readonly PatchedVersions?: readonly string[];
  readonly VulnerableVersions?: readonly string[];
  readonly VendorIDs?: readonly string[];
  readonly Entries?: readonly {
    readonly Affected?: readonly number[];
    readonly Arches?: readonly string[];
    readonly Cves?: readonly { readonly ID?: string }[];
    readonly FixedVersion?: string;
    readonly Status?: number;
  }[];
}

/** Distributions by the beginning of their buckets; the rest of the name is the release. */
const DISTRIBUTIONS: Readonly<
  Record<string, { readonly ecosystem: string } & Pick<AffectedPackage, 'type' | 'names'>>
> = {
  'alpine ': { ecosystem: 'alpine', type: 'apk', names: 'source' },
  'alma ': { ecosystem: 'almalinux', type: 'rpm', names: 'binary' },
  'amazon linux ': { ecosystem: 'amazon', type: 'rpm', names: 'binary' },
  'debian ': { ecosystem: 'debian', type: 'deb', names: 'source' },
  'Photon OS ': { ecosystem: 'photon', type: 'rpm', names: 'source' },
  'rocky ': { ecosystem: 'rocky', type: 'rpm', names: 'binary' },
  'ubuntu ': { ecosystem: 'ubuntu', type: 'deb', names: 'source' },
};

/** Languages by the beginning of their buckets, before `::`. */
const LANGUAGES: Readonly<Record<string, PackageType>> = {
  cargo: 'cargo',
  composer: 'composer',
  go: 'golang',
  maven: 'maven',
  npm: 'npm',
  nuget: 'nuget',
  pip: 'pypi',
  rubygems: 'gem',
};

/** https://github.com/aquasecurity/trivy-db/blob/main/pkg/types/status.go (read 2026-11-26) */
const STATUSES: Readonly<Record<number, AffectedPackage['status']>> = {
  1: 'not-affected',
  4: 'under-investigation',
  5: 'will-not-fix',
  7: 'end-of-life',
};

/** All advisories of the database in our shape; buckets of what we do not read are left out. */
export function readDatabase(folder: string): Advisory[] {
  const buckets = new Map<string, readonly Bucket[]>(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, parse(readFileSync(join(folder, name), 'utf8')) as readonly Bucket[]]),
  );
  const releases = redHatReleases(buckets.get('cpe.yaml') ?? []);
  return [...buckets.values()].flat().flatMap((bucket) => advisoriesOf(bucket, releases));
}

function advisoriesOf({ bucket, pairs }: Bucket, releases: ReadonlyMap<number, string>): Advisory[] {
  const place = placeOf(bucket);
  if (place === undefined) return [];
  return pairs.flatMap(({ bucket: name, pairs: entries }) =>
    entries.flatMap(({ key, value }) =>
      place === 'redhat' ? ofRedHat(name, key, value, releases) : [ofOthers(place, name, key, value)],
    ),
  );
}

type Place = Pick<AffectedPackage, 'ecosystem' | 'type' | 'names'>;

function placeOf(bucket: string): Place | 'redhat' | undefined {
  if (bucket === 'Red Hat') return 'redhat';
  const [language = ''] = bucket.split('::', 1);
  const type = bucket.includes('::') ? LANGUAGES[language] : undefined;
  if (type !== undefined) return { ecosystem: type, type, names: 'binary' };
  const beginning = Object.keys(DISTRIBUTIONS).find((one) => bucket.startsWith(one));
  const distribution = beginning === undefined ? undefined : DISTRIBUTIONS[beginning];
  if (beginning === undefined || distribution === undefined) return undefined;
  return { ...distribution, ecosystem: `${distribution.ecosystem}:${bucket.slice(beginning.length)}` };
}

function ofOthers(place: Place, name: string, key: string, value: Said): Advisory {
  const { FixedVersion, Status, PatchedVersions, VulnerableVersions } = value;
  const ranges: readonly VersionRange[] =
    PatchedVersions === undefined
      ? [FixedVersion === undefined ? {} : { fixed: FixedVersion }]
      : VulnerableVersions === undefined
        ? rangesOutside(PatchedVersions)
        : rangesOfText(VulnerableVersions, PatchedVersions);
  const status = STATUSES[Status ?? 0] ?? 'affected';
  const compared = comparedName(place.type, undefined, name);
  return advisory(key, [], [{ ...place, name: compared, status, ranges }]);
}

function ofRedHat(name: string, key: string, value: Said, releases: ReadonlyMap<number, string>): Advisory[] {
  return (value.Entries ?? []).map((entry) => {
    const of = [...new Set((entry.Affected ?? []).flatMap((index) => releases.get(index) ?? []))];
    const affected = of.map(
      (release): AffectedPackage => ({
        ecosystem: `redhat:${release}`,
        type: 'rpm',
        names: 'binary',
        name,
        status: STATUSES[entry.Status ?? 0] ?? 'affected',
        ranges: [entry.FixedVersion === undefined ? {} : { fixed: entry.FixedVersion }],
        ...(entry.Arches && { architectures: entry.Arches }),
      }),
    );
    const cves = (entry.Cves ?? []).flatMap(({ ID }) => ID ?? []);
    return advisory(key, cves, affected);
  });
}

/** Numbers of products by the release of the operating system in their CPE. */
function redHatReleases(buckets: readonly Bucket[]): ReadonlyMap<number, string> {
  const names = buckets.flatMap(({ pairs }) => pairs).find(({ bucket }) => bucket === 'cpe');
  const entries = (names?.pairs ?? []) as unknown as readonly { readonly key: string; readonly value: string }[];
  return new Map(
    entries.flatMap(({ key, value }) => {
      const release = /:enterprise_linux:(\d+)/.exec(value)?.[1];
      return release === undefined ? [] : [[Number(key), release] as const];
    }),
  );
}

function advisory(id: string, aliases: readonly string[], affected: readonly AffectedPackage[]): Advisory {
  return { id, source: 'trivy', aliases, title: id, scores: [], affected };
}
