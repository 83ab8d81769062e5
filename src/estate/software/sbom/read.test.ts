import { expect, test } from 'vitest';
import { instant } from '#kernel';
import { fixedClock } from '#platform/runtime';
import { looksLikeSbom } from './detect.ts';
import { readSbom } from './read.ts';

const clock = fixedClock(instant('2026-11-26T00:00:00Z'));
const bytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
const readAny = (value: unknown) => readSbom(bytes(value), 'sbom.json', clock);

function namesOf(value: unknown): string[] {
  return readAny(value).packages.map(
    ({ namespace, name, version }) => `${namespace ? `${namespace}/` : ''}${name}@${version}`,
  );
}

const LOG4J = 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1';

const CYCLONEDX = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  metadata: { timestamp: '2026-11-01T10:00:00+09:00', component: { type: 'container', name: 'shop' } },
  components: [
    { type: 'operating-system', name: 'amazon', version: '2 (Karoo)' },
    {
      type: 'library',
      name: 'openssl-libs',
      version: '1:1.0.2k-19.amzn2',
      purl: 'pkg:rpm/amazon/openssl-libs@1.0.2k-19.amzn2?arch=x86_64&epoch=1&distro=amazon-2',
      properties: [
        { name: 'aquasecurity:trivy:SrcName', value: 'openssl' },
        { name: 'aquasecurity:trivy:SrcVersion', value: '1.0.2k' },
        { name: 'aquasecurity:trivy:SrcRelease', value: '19.amzn2' },
        { name: 'aquasecurity:trivy:SrcEpoch', value: '1' },
        { name: 'aquasecurity:trivy:LayerDiffID', value: `sha256:${'a'.repeat(64)}` },
        { name: 'aquasecurity:trivy:FilePath', value: 'var/lib/rpm/rpmdb.sqlite' },
      ],
    },
    {
      type: 'application',
      name: 'app.jar',
      components: [
        { type: 'library', group: 'org.apache.logging.log4j', name: 'log4j-core', version: '2.14.1', purl: LOG4J },
      ],
    },
    { type: 'library', name: 'react', version: '16.8.6', purl: 'pkg:npm/react' },
    { type: 'library', name: 'thing', version: '1.0', purl: 'pkg:conan/thing@1.0' },
    { type: 'library', name: 'unnamed', version: '1.0' },
  ],
};

test('CycloneDX gives packages, also nested ones, the system, and counts what is no package', () => {
  const { packages, problems, ...inventory } = readAny(CYCLONEDX);
  expect(inventory).toMatchObject({
    target: { kind: 'sbom', name: 'sbom.json' },
    takenAt: '2026-11-01T01:00:00.000Z',
    os: { id: 'amzn', versionId: '2' },
  });
  expect(packages).toMatchObject([
    { type: 'maven', name: 'log4j-core', standing: 'reported', locations: [{ path: 'sbom.json' }] },
    { type: 'npm', name: 'react', version: '16.8.6' },
    {
      type: 'rpm',
      version: '1:1.0.2k-19.amzn2',
      source: { name: 'openssl', version: '1:1.0.2k-19.amzn2' },
      locations: [{ path: 'var/lib/rpm/rpmdb.sqlite', layer: `sha256:${'a'.repeat(64)}` }],
    },
  ]);
  expect(problems.map(({ code, detail }) => [code, detail.split(' ', 1)[0]])).toEqual([
    ['unidentified', '2'],
    ['unidentified', '1'],
  ]);
});

const XML = `<?xml version="1.0"?>
<!DOCTYPE bom [<!ENTITY a "aaaa">]>
<bom xmlns="http://cyclonedx.org/schema/bom/1.4" version="1">
  <metadata><timestamp>2026-11-01T01:00:00Z</timestamp></metadata>
  <components>
    <component type="library"><name>openssl</name><version>3.0.2</version>
      <purl>pkg:deb/ubuntu/openssl@3.0.2?arch=amd64&amp;distro=ubuntu-22.04</purl>
      <components><component type="library"><name>x</name><version>1</version><purl>pkg:npm/x@1</purl></component></components>
    </component>
  </components>
</bom>`;

const SPDX = {
  SPDXID: 'SPDXRef-DOCUMENT',
  spdxVersion: 'SPDX-2.3',
  creationInfo: { created: '2026-11-01T01:00:00Z' },
  packages: [
    { name: 'alpine', versionInfo: '3.19.1', primaryPackagePurpose: 'OPERATING-SYSTEM' },
    {
      name: 'musl-utils',
      versionInfo: '1.2.4-r2',
      sourceInfo: 'built package from: musl 1.2.4-r2',
      licenseConcluded: 'NOASSERTION',
      licenseDeclared: 'MIT',
      externalRefs: [
        {
          referenceCategory: 'PACKAGE-MANAGER',
          referenceType: 'purl',
          referenceLocator: 'pkg:apk/alpine/musl-utils@1.2.4-r2?arch=x86_64&distro=3.19.1',
        },
      ],
    },
  ],
};

const TAGS = `SPDXVersion: SPDX-2.2
Created: 2026-11-01T01:00:00Z
PackageName: react
PackageVersion: 16.8.6
PackageComment: <text>several lines
PackageName: none
</text>
ExternalRef: PACKAGE-MANAGER purl pkg:npm/react@16.8.6
PackageName: files
`;

function attested(predicate: unknown) {
  const statement = {
    _type: 'https://in-toto.io/Statement/v0.1',
    predicateType: 'https://cyclonedx.org/bom',
    predicate,
  };
  return {
    payload: Buffer.from(JSON.stringify(statement)).toString('base64'),
    payloadType: 'application/vnd.in-toto+json',
    signatures: [],
  };
}

const NPM = { bomFormat: 'CycloneDX', components: [{ type: 'library', name: 'x', version: '1', purl: 'pkg:npm/x@1' }] };

test.each([
  ['CycloneDX as XML', XML, ['openssl@3.0.2', 'x@1']],
  ['SPDX as JSON', SPDX, ['musl-utils@1.2.4-r2']],
  ['SPDX as tags', TAGS, ['react@16.8.6']],
  ['an attestation', attested(NPM), ['x@1']],
  ['an attestation with the document as data', attested({ Data: JSON.stringify(NPM), Timestamp: '' }), ['x@1']],
])('%s is known and read', (_name, value, names) => {
  expect(looksLikeSbom(bytes(value))).toBe(true);
  expect(namesOf(value)).toEqual(names);
});

test('SPDX tells the system, the source and the licence', () => {
  expect(readAny(SPDX)).toMatchObject({
    os: { id: 'alpine', versionId: '3.19.1' },
    packages: [{ type: 'apk', source: { name: 'musl', version: '1.2.4-r2' }, licences: ['MIT'] }],
  });
});

test.each([
  ['a lock file', { lockfileVersion: 3, packages: {} }],
  ['a cut document', JSON.stringify(NPM).slice(0, -5)],
  ['a list', '[]'],
  ['nothing', ''],
  ['other XML', '<project xmlns="http://maven.apache.org/POM/4.0.0"></project>'],
  ['SPDX 3', { spdxVersion: 'SPDX-3.0' }],
])('%s is refused', (_name, value) => {
  expect(() => readAny(value)).toThrow(expect.objectContaining({ code: 'bad-input' }));
});

test('components inside components end at a depth, and that is told', () => {
  const depth = 3_000;
  const component = (n: number) => `{"type":"library","purl":"pkg:npm/p${n}@1","components":[`;
  const text = `{"bomFormat":"CycloneDX","components":[${Array.from({ length: depth }, (_, n) => component(n)).join('')}${']}'.repeat(depth)}]}`;
  const { packages, problems } = readAny(text);
  expect(packages).toHaveLength(65);
  expect(problems.map(({ code }) => code)).toEqual(['too-deep']);
});

test('members of prototypes and wrong kinds of values do no harm', () => {
  const text = `{"bomFormat":"CycloneDX","__proto__":{"polluted":1},"components":[null,7,"x",[],{"type":"library","name":{"a":1},"purl":["pkg:npm/x@1"],"properties":{"__proto__":1}},{"purl":"pkg:npm/constructor@1","constructor":1}]}`;
  expect(readAny(text).packages).toMatchObject([{ name: 'constructor' }]);
  expect('polluted' in {}).toBe(false);
});

test('a moment that has not come yet is not believed', () => {
  expect(readAny({ ...NPM, metadata: { timestamp: '2099-01-01T00:00:00Z' } }).takenAt).toBe('2026-11-26T00:00:00.000Z');
});

test('an SBOM that says that it is incomplete stays so', () => {
  expect(readAny({ ...NPM, compositions: [{ aggregate: 'incomplete_first_party_only' }] }).problems).toMatchObject([
    { code: 'incomplete', path: 'sbom.json' },
  ]);
});
