import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMatcher, indexAdvisories, type Matcher, type PackageMatch } from '#analysis/vulnerability';
import { type OperatingSystem, packageOfPurl, type PackageType, type SoftwarePackage } from '#estate/model';
import type { Case, Suite } from '../suite.ts';
import { readDatabase } from './trivy/database.ts';
import { packageOf, readImages } from './trivy/images.ts';

const GOLDENS = 'integration/testdata';

interface Golden {
  readonly Metadata?: { readonly OS?: { readonly Family: string; readonly Name: string } };
  readonly Results?: readonly Result[];
}

interface Result {
  readonly Class: string;
  readonly Type: string;
  readonly Packages?: readonly { readonly Identifier?: { readonly PURL?: string } }[];
  readonly Vulnerabilities?: readonly Expected[];
}

interface Expected {
  readonly VulnerabilityID: string;
  readonly PkgName: string;
  readonly PkgIdentifier?: { readonly PURL?: string };
  readonly InstalledVersion: string;
  readonly FixedVersion?: string;
  readonly Status?: string;
}

/** What the goldens call systems that os-release calls otherwise. */
const SYSTEMS: Readonly<Record<string, string>> = { redhat: 'rhel' };

/** What the image's list of repositories says, which its golden does not repeat. */
const PACKAGES_FROM: Readonly<Record<string, string>> = { 'alpine-distroless': 'edge' };

/** Package lists whose image has a golden too. */
const LISTED = ['alpine-310', 'centos-6', 'photon-30', 'ubi-7'];

/**
 * For each package that a golden names, and for every package of the images whose lists are there: exactly the
 * vulnerabilities, states and fixes that Trivy finds with the same advisories. Left out are package types that are not
 * read (Dart's pub, Kubernetes' components), and what a golden's own filters hide.
 */
export const suite: Suite = {
  id: 'trivy',
  title: 'Vulnerabilities of package lists against what Trivy finds with the same advisories',
  data: 'trivy',
  async *run(folder) {
    const matcher = createMatcher(indexAdvisories(readDatabase(join(folder, GOLDENS, 'fixtures/db'))));
    const images = readImages(folder);
    const sources = new Map(
      [...images.values()].flat().flatMap(({ Name, SrcName }) => (SrcName ? [[Name, SrcName] as const] : [])),
    );
    for (const file of readdirSync(join(folder, GOLDENS)).toSorted()) {
      if (!file.endsWith('.json.golden')) continue;
      const image = file.replace('.json.golden', '');
      const golden = JSON.parse(readFileSync(join(folder, GOLDENS, file), 'utf8')) as Golden;
      for (const [place, result] of (golden.Results ?? []).entries()) {
        const os = result.Class === 'os-pkgs' ? systemOf(golden, image) : undefined;
        const listed = LISTED.includes(image) && os !== undefined ? (images.get(image) ?? []) : [];
        const packages = [
          ...(result.Packages ?? []).flatMap(({ Identifier }) => ofPurl(Identifier?.PURL, sources)),
          ...(result.Vulnerabilities ?? []).flatMap(({ PkgIdentifier }) => ofPurl(PkgIdentifier?.PURL, sources)),
          // Last, so that it is the one that counts: it knows the source package.
          ...listed.map((one) => packageOf(one, TYPES[result.Type] ?? 'rpm')),
        ];
        const distinct = new Map(packages.map((one) => [`${nameOf(one)} ${one.version}`, one]));
        for (const [name, one] of distinct)
          yield judge(`${image} ${place} ${name}`, one, os, result.Vulnerabilities ?? [], matcher);
      }
    }
  },
};

const TYPES: Readonly<Record<string, PackageType>> = {
  alpine: 'apk',
  debian: 'deb',
  ubuntu: 'deb',
};

function judge(
  id: string,
  one: SoftwarePackage,
  os: OperatingSystem | undefined,
  expected: readonly Expected[],
  matcher: Matcher,
): Case {
  const wanted = expected
    .filter(({ PkgName, InstalledVersion }) => isSamePackage(PkgName, one) && InstalledVersion === one.version)
    .map((said) => [said.VulnerabilityID, said.Status ?? '', said.FixedVersion ?? ''] as const);
  const { matches } = matcher.judge(one, os);
  const came = matches
    .filter(({ fixedIn }) => !id.includes('ignore-unfixed') || fixedIn !== undefined)
    .map((match) => [match.vulnerability, statusOf(match), (match.fixedIn ?? '').replace(/^0:/, '')] as const);
  const isSame =
    came.length === new Set(wanted.map(([vulnerability]) => vulnerability)).size &&
    came.every((found) => wanted.some((said) => agrees(said, found)));
  return {
    id,
    group: one.type,
    matched: isSame,
    ...(isSame ? {} : { detail: `wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(came)}` }),
  };
}

/** Where Trivy lists every branch's fix, ours is the one of the branch. */
function agrees([id, status, fixes]: readonly string[], [foundId, foundStatus, fix = '']: readonly string[]): boolean {
  return id === foundId && status === foundStatus && (fix === '' ? fixes === '' : fixes?.includes(fix) === true);
}

/** A golden names a package by its package URL; what it was built from stands in the lists of other images. */
function ofPurl(purl: string | undefined, sources: ReadonlyMap<string, string>): readonly SoftwarePackage[] {
  const read = purl === undefined ? undefined : packageOfPurl(purl);
  if (read === undefined || 'refused' in read) return [];
  const { type, name, version } = read.package;
  const source = type === 'deb' || type === 'apk' ? sources.get(name) : undefined;
  return [
    {
      ...read.package,
      standing: 'installed',
      locations: [{ path: 'image' }],
      ...(source === undefined ? {} : { source: { name: source, version } }),
    },
  ];
}

function statusOf({ status }: PackageMatch): string {
  return status === 'affected' ? 'fixed' : status === 'unfixed' ? 'affected' : status.replaceAll('-', '_');
}

/** Package URLs spell names of PyPI and Composer in small letters. */
function isSamePackage(name: string, one: SoftwarePackage): boolean {
  return name.toLowerCase() === nameOf(one).toLowerCase();
}

function nameOf({ type, namespace, name }: SoftwarePackage): string {
  if (namespace === undefined) return name;
  return type === 'maven' ? `${namespace}:${name}` : `${namespace}/${name}`;
}

function systemOf({ Metadata }: Golden, image: string): OperatingSystem | undefined {
  const os = Metadata?.OS;
  const packagesFrom = PACKAGES_FROM[image];
  return os && { id: SYSTEMS[os.Family] ?? os.Family, versionId: os.Name, ...(packagesFrom && { packagesFrom }) };
}
