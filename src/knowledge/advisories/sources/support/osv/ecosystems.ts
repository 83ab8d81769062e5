import type { AffectedPackage } from '../../../contract.ts';

/** What an ecosystem of OSV is here. */
export interface OsvEcosystem {
  readonly ecosystem: string;
  readonly type: AffectedPackage['type'];
  readonly names: AffectedPackage['names'];
}

/** https://github.com/ossf/osv-schema/blob/main/docs/schema.md#affectedpackage-field (read 2026-11-26) */
const LANGUAGES: Readonly<Record<string, AffectedPackage['type']>> = {
  npm: 'npm',
  PyPI: 'pypi',
  Maven: 'maven',
  Go: 'golang',
  'crates.io': 'cargo',
  RubyGems: 'gem',
  NuGet: 'nuget',
  Packagist: 'composer',
};

interface Distribution extends Omit<OsvEcosystem, 'ecosystem'> {
  /** Finds the release in what stands behind the name; nothing for a variant that other advisories are for. */
  readonly release: RegExp;
  readonly ecosystem: string;
}

/**
 * Rocky Linux names source packages (`babel` of python38), AlmaLinux and Red Hat what is installed. Extended-support
 * releases of Red Hat (`rhel_eus:9.2`) and hardened ones of Ubuntu (`Pro:FIPS:…`) are built apart: their fixes say
 * nothing of the ordinary packages.
 */
const DISTRIBUTIONS: Readonly<Record<string, Distribution>> = {
  AlmaLinux: { ecosystem: 'almalinux', type: 'rpm', names: 'binary', release: /^(\d+)$/ },
  'Rocky Linux': { ecosystem: 'rocky', type: 'rpm', names: 'source', release: /^(\d+)$/ },
  'Red Hat': {
    ecosystem: 'redhat',
    type: 'rpm',
    names: 'binary',
    release: /^enterprise_linux:(\d+)(?:\.\d+)?(?:::|$)/,
  },
  Debian: { ecosystem: 'debian', type: 'deb', names: 'source', release: /^(\d+)$/ },
  Ubuntu: { ecosystem: 'ubuntu', type: 'deb', names: 'source', release: /^(?:Pro:)?(\d+\.\d+)(?::LTS)?$/ },
  Alpine: { ecosystem: 'alpine', type: 'apk', names: 'source', release: /^v(\d+\.\d+)$/ },
};

/** Undefined for one whose packages are not read here. */
export function ecosystemOf(written: string): OsvEcosystem | undefined {
  const colon = written.indexOf(':');
  const name = colon < 0 ? written : written.slice(0, colon);
  const type = Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] : undefined;
  if (type !== undefined) return { ecosystem: type, type, names: 'binary' };
  const distribution = Object.hasOwn(DISTRIBUTIONS, name) ? DISTRIBUTIONS[name] : undefined;
  const release = distribution?.release.exec(written.slice(colon + 1))?.[1];
  if (distribution === undefined || release === undefined) return undefined;
  const { ecosystem, names } = distribution;
  return { ecosystem: `${ecosystem}:${release}`, type: distribution.type, names };
}
