import { expect, it } from 'vitest';
import { createMatcher, indexAdvisories } from '#analysis/vulnerability';
import type { OperatingSystem, SoftwarePackage } from '#estate/model';
import { ADVISORY_SOURCES, type AdvisorySource } from '#knowledge';
import { fixtures } from '../support/advisories/redhat-csaf.ts';
import { readAdvisoryFixture } from '../support/advisory-fixture.ts';

const SOURCE: AdvisorySource | undefined = ADVISORY_SOURCES.find(({ id }) => id === 'redhat-csaf');

const advisories = fixtures.flatMap((fixture) => (SOURCE && readAdvisoryFixture(SOURCE, fixture).advisories) ?? []);
const matcher = createMatcher(indexAdvisories(advisories));

function judge(versionId: string, one: Pick<SoftwarePackage, 'name' | 'version'> & Partial<SoftwarePackage>) {
  const os: OperatingSystem = { id: 'rhel', versionId };
  const installed: SoftwarePackage = {
    type: 'rpm',
    architecture: 'x86_64',
    vendor: 'Red Hat, Inc.',
    standing: 'installed',
    locations: [{ path: 'var/lib/rpm/rpmdb.sqlite' }],
    ...one,
  };
  const { matches } = matcher.judge(installed, os);
  return matches.map(({ vulnerability, status, fixedIn = '-' }) => `${vulnerability} ${status} ${fixedIn}`);
}

const builtFrom = (name: string, version: string) => ({ version, source: { name, version } });

it('a package that Red Hat will not mend is matched as that, whatever its version', () => {
  expect(judge('9.6', { name: 'emacs-common', ...builtFrom('emacs', '1:27.2-13.el9_6') })).toEqual([
    'CVE-2026-1001 will-not-fix -',
  ]);
});

it('one whose release is out of support, one that waits for a fix and one under investigation are matched as such', () => {
  expect(judge('7.9', { name: 'libxml2', ...builtFrom('libxml2', '2.9.1-6.el7_9.6') })).toEqual([
    'CVE-2026-1001 end-of-life -',
  ]);
  expect(judge('9.6', { name: 'tar', ...builtFrom('tar', '2:1.34-7.el9') })).toEqual(['CVE-2026-1001 unfixed -']);
  expect(judge('9.6', { name: 'vim-minimal', ...builtFrom('vim', '2:8.2-1.el9') })).toEqual([
    'CVE-2026-1001 under-investigation -',
  ]);
});

it('one that is mended is matched before the fix and no more from it on; one that is not affected never', () => {
  const libxml2 = (version: string) => judge('9.6', { name: 'libxml2', ...builtFrom('libxml2', version) });
  expect(libxml2('1:2.9.13-9.el9')).toEqual(['CVE-2026-1001 affected 1:2.9.13-10.el9_6']);
  expect(libxml2('1:2.9.13-10.el9_6')).toEqual([]);
  expect(judge('9.6', { name: 'nano', ...builtFrom('nano', '5.6.1-7.el9') })).toEqual([]);
});

it('a package of a module is judged by what is said of its stream', () => {
  const ruby = (version: string, module: string) =>
    judge('8.10', { name: 'ruby', ...builtFrom('ruby', version), module });
  expect(ruby('2.5.9-1.module+el8.10.0+1', 'ruby:2.5')).toEqual(['CVE-2026-1002 unfixed -']);
  expect(ruby('3.3.1-1.module+el8.10.0+1', 'ruby:3.3')).toEqual([
    'CVE-2026-1002 affected 3.3.5-3.module+el8.10.0+22271+6a48b0b9',
  ]);
  expect(ruby('3.1.1-1.module+el8.10.0+1', 'ruby:3.1')).toEqual([]);
});
