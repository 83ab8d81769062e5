import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_PURL } from './package-url.ts';
import { parsePurl } from './parse.ts';
import { buildPurl, canonicalPurl } from './write.ts';

describe('parsePurl', () => {
  test('takes a text apart', () => {
    expect(parsePurl('pkg:deb/Debian/Curl@7.88.1-10%2Bdeb12u5?distro=debian-12&arch=arm64#usr/./bin//curl')).toEqual({
      type: 'deb',
      namespace: 'debian',
      name: 'curl',
      version: '7.88.1-10+deb12u5',
      qualifiers: new Map([
        ['arch', 'arm64'],
        ['distro', 'debian-12'],
      ]),
      subpath: 'usr/bin/curl',
    });
  });

  test.each([
    ['pkg:npm/@scope/name', { namespace: '@scope', name: 'name' }],
    ['pkg:npm/%40scope/name@1.0.0', { namespace: '@scope', name: 'name', version: '1.0.0' }],
    ['pkg:pypi/Zope..Interface__x@1', { name: 'zope-interface-x' }],
    ['pkg:golang/github.com/BurntSushi/toml@v1.3.2', { namespace: 'github.com/BurntSushi', name: 'toml' }],
    ['PKG://npm//a@1', { type: 'npm', name: 'a', version: '1' }],
    ['pkg:generic/a@feature/x', { name: 'a', version: 'feature/x' }],
    ['pkg:generic/a%2Fb', { name: 'a/b' }],
    ['pkg:generic/a?empty=&full=1', { qualifiers: new Map([['full', '1']]) }],
  ])('%s', (text, parts) => {
    expect(parsePurl(text)).toMatchObject(parts);
  });

  test.each([
    ['', 'no-scheme'],
    ['npm/a@1', 'no-scheme'],
    ['pkg:', 'type'],
    ['pkg:1x/a', 'type'],
    ['pkg:npm', 'name'],
    ['pkg:npm/', 'name'],
    ['pkg:npm/a/@1', 'name'],
    ['pkg:npm/a%ZZ', 'encoding'],
    ['pkg:npm/a%2Fb/c', 'encoding'],
    ['pkg:npm/a@%ff', 'encoding'],
    ['pkg:npm/a?k=%', 'encoding'],
    ['pkg:npm/a#%', 'encoding'],
    ['pkg:npm/a?__proto__=1', 'qualifiers'],
    ['pkg:npm/a?k=1&k=2', 'qualifiers'],
    ['pkg:npm/a?Key=1', 'qualifiers'],
    ['pkg:swift/Alone@1', 'namespace'],
    ['pkg:cpan/A::B', 'name'],
    [`pkg:npm/${'a'.repeat(LONGEST_PURL)}`, 'too-long'],
  ])('refuses %.40s: %s', (text, refused) => {
    expect(parsePurl(text)).toEqual({ refused });
  });

  test('takes keys that begin with a capital when it is to be lenient', () => {
    expect(canonicalPurl('pkg:rpm/Fedora/x@1?Arch=i686')).toBe('pkg:rpm/fedora/x@1?arch=i686');
  });

  test('answers every text, and its canonical form is read as itself', () => {
    const pieces = fc.constantFrom(
      'pkg:',
      'npm',
      'git',
      '/',
      '@',
      '?',
      '#',
      '%',
      '%2F',
      'k=v',
      '&',
      'é',
      '..',
      '\ud800',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((all) => `pkg:npm/${all.join('')}`),
    );
    fc.assert(
      fc.property(text, (one) => {
        const canonical = canonicalPurl(one);
        expect(typeof canonical === 'string' ? canonicalPurl(canonical, {}) : canonical).toEqual(canonical);
      }),
      { numRuns: 500 },
    );
  });
});

describe('buildPurl', () => {
  test('sorts qualifiers, leaves out what is empty and escapes the rest', () => {
    const qualifiers = Object.entries({ vcs_url: 'git+https://x/y@1', Arch: 'amd64', none: '', absent: undefined });
    expect(buildPurl({ type: 'Generic', name: "a b'(c)", version: '1:2+3', qualifiers, subpath: '/x/../y/' })).toBe(
      'pkg:generic/a%20b%27%28c%29@1:2%2B3?arch=amd64&vcs_url=git%2Bhttps:%2F%2Fx%2Fy%401#x/y',
    );
  });

  test('what is built is read back', () => {
    const part = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
    const segment = part.map((text) => text.replaceAll('/', '-'));
    const parts = fc.record({ namespace: segment, name: part, version: part, value: part });
    fc.assert(
      fc.property(parts, ({ namespace, name, version, value }) => {
        const built = buildPurl({ type: 'maven', namespace, name, version, qualifiers: [['k', value]] });
        const qualifiers = new Map([['k', value]]);
        expect(typeof built === 'string' ? parsePurl(built) : built).toEqual({
          type: 'maven',
          namespace,
          name,
          version,
          qualifiers,
        });
      }),
    );
  });
});
