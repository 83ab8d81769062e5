import type { OperatingSystem, SoftwarePackage } from '#estate/model';

/** Types of package that something of the company has. */
export type FoundType = 'deb' | 'rpm' | 'npm' | 'pypi' | 'maven' | 'golang';

/** Where and how sure packages of a kind are: as the one who reads them would say. */
interface Standing {
  readonly standing: SoftwarePackage['standing'];
  /** `{}` stands for the name. */
  readonly path: string;
  readonly layer?: string;
}

/** How a reader of files finds each type. */
export const FOUND: Readonly<Record<FoundType, Standing>> = {
  deb: { standing: 'installed', path: 'var/lib/dpkg/status' },
  rpm: { standing: 'installed', path: 'var/lib/rpm/rpmdb.sqlite' },
  npm: { standing: 'installed', path: 'app/node_modules/{}/package.json' },
  pypi: { standing: 'installed', path: 'usr/local/lib/python3.12/site-packages/{}.dist-info/METADATA' },
  maven: { standing: 'embedded', path: 'opt/orders/lib/{}.jar' },
  golang: { standing: 'embedded', path: 'app/server' },
};

/** Ids of those readers. */
export const READERS: Readonly<Record<FoundType, string>> = {
  deb: 'dpkg',
  rpm: 'rpm',
  npm: 'npm-installed',
  pypi: 'pypi-installed',
  maven: 'jar',
  golang: 'binary',
};

/** Packages out of words: `name version`, with `group:name` and `@scope/name`; of deb `name version source`. */
export function packagesOf(
  type: FoundType,
  { standing, path, layer }: Standing,
  lines: readonly string[],
): SoftwarePackage[] {
  return lines.map((line) => {
    const [named = '', version = '', source] = line.split(' ');
    const { namespace, name } = namesOf(type, named);
    const location = { path: path.replace('{}', name), ...(layer === undefined ? {} : { layer }) };
    return {
      type,
      ...(namespace === undefined ? {} : { namespace }),
      name,
      version,
      ...(type === 'rpm' ? { architecture: 'x86_64', vendor: 'AlmaLinux' } : {}),
      ...(type === 'deb' ? { architecture: 'amd64', source: { name: source ?? name, version } } : {}),
      standing,
      locations: [location],
      ...(name === 'log4j-core' ? { marks: [JNDI_LOOKUP] } : {}),
    };
  });
}

/** The class that Log4Shell is about, as a file of its archive. */
export const JNDI_LOOKUP = 'org/apache/logging/log4j/core/lookup/JndiLookup.class';

function namesOf(type: FoundType, named: string): { readonly namespace?: string; readonly name: string } {
  const separator = type === 'maven' ? ':' : type === 'npm' ? '/' : undefined;
  const at = separator === undefined ? -1 : named.indexOf(separator);
  return at < 0 ? { name: named } : { namespace: named.slice(0, at), name: named.slice(at + 1) };
}

export const ALMALINUX: OperatingSystem = {
  id: 'almalinux',
  versionId: '9.2',
  prettyName: 'AlmaLinux 9.2 (Turquoise Kodkod)',
  idLike: ['rhel', 'centos', 'fedora'],
};

export const BOOKWORM: OperatingSystem = {
  id: 'debian',
  versionId: '12',
  codename: 'bookworm',
  prettyName: 'Debian GNU/Linux 12 (bookworm)',
};

/** The machine image of every machine, as it was made in May 2023. */
export const OLD_MACHINE = [
  'almalinux-release 9.2-1.el9',
  'bash 5.1.8-6.el9_1',
  'curl 7.76.1-23.el9',
  'glibc 2.34-60.el9',
  'glibc-common 2.34-60.el9',
  'kernel-core 5.14.0-284.11.1.el9_2',
  'libcurl 7.76.1-23.el9',
  'libnghttp2 1.43.0-5.el9',
  'openssh 8.7p1-29.el9_2',
  'openssh-server 8.7p1-29.el9_2',
  'openssl-libs 1:3.0.7-16.el9_2',
  'python3-requests 2.25.1-6.el9',
  'systemd 252-13.el9_2',
] as const;

/** The same with all that was mended until September 2024. */
export const NEW_MACHINE = [
  'almalinux-release 9.4-1.el9',
  'bash 5.1.8-9.el9',
  'curl 7.76.1-29.el9_4.1',
  'glibc 2.34-100.el9_4.3',
  'glibc-common 2.34-100.el9_4.3',
  'kernel-core 5.14.0-427.33.1.el9_4',
  'libcurl 7.76.1-29.el9_4.1',
  'libnghttp2 1.43.0-5.el9_4.3',
  'openssh 8.7p1-38.el9_4.4',
  'openssh-server 8.7p1-38.el9_4.4',
  'openssl-libs 1:3.0.7-28.el9_4',
  'python3-requests 2.25.1-8.el9',
  'systemd 252-32.el9_4.7',
] as const;

/** What Debian brings into every image, old and mended: name, version, source. */
export const OLD_BASE = [
  'base-files 12.4',
  'libc6 2.36-9+deb12u1 glibc',
  'libcurl4 7.88.1-10+deb12u1 curl',
  'libnghttp2-14 1.52.0-1 nghttp2',
  'libssl3 3.0.9-1 openssl',
  'zlib1g 1:1.2.13.dfsg-1 zlib',
] as const;

export const NEW_BASE = [
  'base-files 12.4+deb12u7',
  'libc6 2.36-9+deb12u8 glibc',
  'libcurl4 7.88.1-10+deb12u7 curl',
  'libnghttp2-14 1.52.0-1+deb12u2 nghttp2',
  'libssl3 3.0.14-1~deb12u2 openssl',
  'zlib1g 1:1.2.13.dfsg-1 zlib',
] as const;
