import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { PACKAGE_TYPES, type SoftwareInventory, type SoftwarePackage } from '#estate/model';
import { instant } from '#kernel';
import { fixedClock } from '#platform/runtime';
import { mergePackages } from '../collect/merge-packages.ts';
import { readSbom } from './read.ts';
import { writeCycloneDx } from './write.ts';

const takenAt = instant('2026-11-26T00:00:00Z');
const layer = `sha256:${'b'.repeat(64)}`;

const LOG4J: SoftwarePackage = {
  type: 'maven',
  namespace: 'org.apache.logging.log4j',
  name: 'log4j-core',
  version: '2.14.1',
  standing: 'embedded',
  licences: ['Apache-2.0'],
  locations: [{ path: 'opt/app.jar', within: ['BOOT-INF/lib/log4j-core-2.14.1.jar'], layer }],
  marks: ['org/apache/logging/log4j/core/lookup/JndiLookup.class'],
};

const OPENSSL: SoftwarePackage = {
  type: 'rpm',
  name: 'openssl-libs',
  version: '1:3.0.7-18.el9',
  architecture: 'x86_64',
  source: { name: 'openssl', version: '1:3.0.7-18.el9' },
  vendor: 'Red Hat, Inc.',
  standing: 'installed',
  locations: [{ path: 'var/lib/rpm/rpmdb.sqlite', layer }],
};

const INVENTORY: SoftwareInventory = {
  target: { kind: 'image', name: 'registry.example.com/shop:1', digest: `sha256:${'c'.repeat(64)}`, layers: [layer] },
  takenAt,
  os: {
    id: 'rhel',
    versionId: '9.3',
    prettyName: 'Red Hat Enterprise Linux 9.3',
    idLike: ['fedora'],
    cpe: 'cpe:/o:redhat:enterprise_linux:9',
  },
  packages: [LOG4J, OPENSSL],
  problems: [{ code: 'damaged', path: 'opt/bad.jar', detail: 'is not an archive; copy it again' }],
  readers: ['jar', 'rpm'],
};

const back = (inventory: SoftwareInventory) =>
  readSbom(Buffer.from(writeCycloneDx(inventory)), 'shop.cdx.json', fixedClock(takenAt));

const reported = (packages: readonly SoftwarePackage[]) =>
  packages.map((one) => ({ ...one, standing: 'reported' as const }));

test('the document has what CycloneDX 1.6 asks for', () => {
  const document = JSON.parse(writeCycloneDx(INVENTORY));
  expect(document).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { timestamp: takenAt, component: { type: 'container', name: 'registry.example.com/shop:1' } },
    compositions: [{ aggregate: 'incomplete', assemblies: ['target'] }],
  });
  expect(document.serialNumber).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(document.components.map(({ purl }: { purl?: string }) => purl)).toEqual([
    undefined,
    'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
    'pkg:rpm/rhel/openssl-libs@3.0.7-18.el9?arch=x86_64&distro=rhel-9.3&epoch=1&upstream=openssl',
  ]);
  for (const component of document.components)
    expect(component).toMatchObject({ type: expect.any(String), name: expect.any(String) });
});

test('equal inventories give equal bytes, other ones another serial number', () => {
  const serial = (inventory: SoftwareInventory) => JSON.parse(writeCycloneDx(inventory)).serialNumber;
  expect(writeCycloneDx(structuredClone(INVENTORY))).toBe(writeCycloneDx(INVENTORY));
  expect(serial({ ...INVENTORY, packages: [LOG4J] })).not.toBe(serial(INVENTORY));
});

test('what is written is read again, incompleteness included', () => {
  expect(back(INVENTORY)).toEqual({
    ...INVENTORY,
    target: { kind: 'sbom', name: 'shop.cdx.json', digest: INVENTORY.target.digest },
    packages: reported(INVENTORY.packages),
  });
});

test('without problems the composition does not claim to be complete', () => {
  const document = JSON.parse(writeCycloneDx({ ...INVENTORY, problems: [] }));
  expect(document.compositions).toEqual([{ aggregate: 'unknown', assemblies: ['target'] }]);
});

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const version = fc.stringMatching(/^[0-9]\.[0-9a-z]{1,4}(?:[+~-][0-9a-z]{1,3})?$/);
const anyPackage = fc.record({ type: fc.constantFrom(...PACKAGE_TYPES), name: word, version, path: word }).map(
  ({ type, name, version: told, path }): SoftwarePackage => ({
    type,
    ...(['maven', 'composer'].includes(type) && { namespace: `org.${name}` }),
    ...(type === 'npm' && { namespace: '@scope' }),
    name: type === 'golang' ? `example.com/${name}` : name,
    version: told,
    standing: 'reported',
    locations: [{ path }],
  }),
);

test('any packages are kept by writing and reading', () => {
  fc.assert(
    fc.property(fc.array(anyPackage, { maxLength: 12 }), fc.boolean(), (list, hasSystem) => {
      const packages = mergePackages(
        list.flatMap(({ locations, ...found }) => locations.map((location) => ({ found, location }))),
      );
      const { os: _os, ...bare } = INVENTORY;
      const inventory = { ...(hasSystem ? INVENTORY : bare), packages };
      expect(back(inventory).packages).toEqual(packages);
    }),
    { numRuns: 150 },
  );
});
