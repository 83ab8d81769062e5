import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PACKAGE_TYPES } from '../package.ts';
import { type NamedPackage, packageOfPurl, purlOf } from './package.ts';

const BOOKWORM = { id: 'debian', versionId: '12' };
const AMAZON = { id: 'amzn', versionId: '2023' };
const ALPINE = { id: 'alpine', versionId: '3.19.1' };

/** Packages with their systems and their package URLs, which say all of them. */
const PAIRS: readonly (readonly [
  NamedPackage,
  { readonly id: string; readonly versionId: string } | undefined,
  string,
])[] = [
  [
    {
      type: 'deb',
      name: 'libssl3',
      version: '3.0.11-1~deb12u2',
      architecture: 'amd64',
      source: { name: 'openssl', version: '3.0.11-1~deb12u2' },
    },
    BOOKWORM,
    'pkg:deb/debian/libssl3@3.0.11-1~deb12u2?arch=amd64&distro=debian-12&upstream=openssl',
  ],
  [
    { type: 'deb', name: 'perl', version: '1:5.36', source: { name: 'perl-base', version: '5.36' } },
    BOOKWORM,
    'pkg:deb/debian/perl@1:5.36?distro=debian-12&upstream=perl-base%405.36',
  ],
  [
    { type: 'rpm', name: 'nodejs', version: '1:18.12.1-1.amzn2023', architecture: 'aarch64', module: 'nodejs:18' },
    AMAZON,
    'pkg:rpm/amzn/nodejs@18.12.1-1.amzn2023?arch=aarch64&distro=amzn-2023&epoch=1&rpmmod=nodejs:18',
  ],
  [{ type: 'apk', name: 'musl', version: '1.2.4-r2' }, ALPINE, 'pkg:apk/alpine/musl@1.2.4-r2?distro=alpine-3.19.1'],
  [{ type: 'npm', namespace: '@babel', name: 'core', version: '7.0.0' }, undefined, 'pkg:npm/%40babel/core@7.0.0'],
  [{ type: 'pypi', name: 'typing-extensions', version: '4.9.0' }, undefined, 'pkg:pypi/typing-extensions@4.9.0'],
  [
    { type: 'maven', namespace: 'org.apache.logging.log4j', name: 'log4j-core', version: '2.14.1' },
    undefined,
    'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
  ],
  [
    { type: 'golang', name: 'github.com/BurntSushi/toml', version: 'v1.3.2' },
    undefined,
    'pkg:golang/github.com/BurntSushi/toml@v1.3.2',
  ],
  [{ type: 'golang', name: 'stdlib', version: 'go1.21.3' }, undefined, 'pkg:golang/stdlib@go1.21.3'],
  [
    { type: 'composer', namespace: 'monolog', name: 'monolog', version: '3.5.0' },
    undefined,
    'pkg:composer/monolog/monolog@3.5.0',
  ],
  [{ type: 'windows-update', name: 'KB5034441', version: '1' }, undefined, 'pkg:generic/windows-update/KB5034441@1'],
  [
    { type: 'windows-application', name: '7-Zip 23.01 (x64)', version: '23.01' },
    undefined,
    'pkg:generic/windows-application/7-Zip%2023.01%20%28x64%29@23.01',
  ],
];

describe('purlOf and packageOfPurl', () => {
  test.each(PAIRS)('say the same: %j', (one, os, purl) => {
    expect(purlOf(one, os)).toBe(purl);
    expect(packageOfPurl(purl)).toEqual({ package: one, ...(os === undefined ? {} : { os }) });
  });

  test.each([
    ['pkg:apk/alpine/curl@8.5.0-r0?distro=3.19.1', ALPINE],
    ['pkg:deb/debian/curl@7.88.1-10?distro=bookworm', { id: 'debian', versionId: '', codename: 'bookworm' }],
    ['pkg:rpm/redhat/curl@7.76.1-26.el9?distro=redhat-9.3', { id: 'rhel', versionId: '9.3' }],
    ['pkg:rpm/amazon/curl@8.5.0-1.amzn2023', { id: 'amzn', versionId: '' }],
    ['pkg:rpm/opensuse/curl@8.0.1-1?distro=opensuse-leap-15.5', { id: 'opensuse-leap', versionId: '15.5' }],
    ['pkg:rpm/curl@8.5.0-1', undefined],
  ])('%s is for %j', (purl, os) => {
    const read = packageOfPurl(purl);
    expect('os' in read ? read.os : undefined).toEqual(os);
  });

  test.each([
    [
      'pkg:rpm/rhel/openssl-libs@3.0.7-18.el9?epoch=1&upstream=openssl-3.0.7-18.el9.src.rpm',
      '1:3.0.7-18.el9',
      'openssl',
      '3.0.7-18.el9',
    ],
    ['pkg:deb/ubuntu/libc6@2.35-0ubuntu3.4?upstream=glibc', '2.35-0ubuntu3.4', 'glibc', '2.35-0ubuntu3.4'],
  ])('%s was built from a source', (purl, version, name, sourceVersion) => {
    expect(packageOfPurl(purl)).toMatchObject({ package: { version, source: { name, version: sourceVersion } } });
  });

  test.each([
    ['pkg:brew/curl@8.5.0', 'unknown-type'],
    ['pkg:windows-update/x@1', 'unknown-type'],
    ['pkg:npm/lodash', 'no-version'],
    ['lodash@4.17.21', 'no-scheme'],
  ])('%s is refused: %s', (purl, refused) => {
    expect(packageOfPurl(purl)).toEqual({ refused });
  });

  test('every package has a package URL that names it, whatever its name', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(fc.constantFrom(...PACKAGE_TYPES), text, text, (type, name, version) => {
        const purl = purlOf({ type, name, version }, AMAZON);
        if (purl !== undefined) expect(packageOfPurl(purl)).toMatchObject({ package: { type, version } });
        else expect(name.replaceAll('/', '')).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test('a package without a name has none', () => {
    expect(purlOf({ type: 'npm', name: '', version: '1' })).toBeUndefined();
  });
});
