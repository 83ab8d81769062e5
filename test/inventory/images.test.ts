import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { SoftwareInventory } from '#estate/model';
import {
  findTarget,
  INVENTORY_LIMITS,
  type InventoryLimits,
  type InventoryOptions,
  PACKAGE_READERS,
  readInventory,
} from '#estate/software';
import { instant } from '#kernel';
import { fixedClock } from '#platform/runtime';
import {
  dockerEntries,
  dpkgStatus,
  type Entry,
  ociEntries,
  type PackedAs,
  sha,
  tarOf,
  writeEntries,
} from '../support/images.ts';
import { ndbDatabase, sqliteDatabase } from '../support/rpm/databases.ts';
import { rpmHeader } from '../support/rpm/header.ts';

const folder = mkdtempSync(join(tmpdir(), 'yagura-images-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
async function inventoryOf(
  content: Uint8Array,
  limits: Partial<InventoryLimits> = {},
  options: InventoryOptions = {},
): Promise<SoftwareInventory> {
  const path = join(folder, `image-${(files += 1)}.tar`);
  writeFileSync(path, content);
  const target = await findTarget(path);
  const all = { ...INVENTORY_LIMITS, ...limits };
  return await readInventory(target, PACKAGE_READERS, all, fixedClock(instant(0)), options);
}

const named = ({ packages }: SoftwareInventory) => packages.map(({ name, version }) => `${name} ${version}`);
const layersOf = ({ packages }: SoftwareInventory, ids: readonly string[]) =>
  packages.map(({ name, locations }) => `${name} ${locations.map(({ layer = '' }) => ids.indexOf(layer)).join()}`);
const codes = ({ problems }: SoftwareInventory) => problems.map(({ code }) => code);

const STATUS = 'var/lib/dpkg/status';
const BASE: readonly Entry[] = [
  ['etc/os-release', 'ID=debian\nVERSION_ID="12"\n'],
  [STATUS, dpkgStatus(['bash', '5.2-1'], ['zlib1g', '1:1.2.13-1'])],
];
const UPPER: readonly Entry[] = [[STATUS, dpkgStatus(['bash', '5.2-2'], ['curl', '7.88-1'], ['zlib1g', '1:1.2.13-1'])]];

const base = await tarOf(BASE);
const upper = await tarOf(UPPER);
const IDS = [base, upper].map(sha);

describe('an image', () => {
  const packings: readonly PackedAs[] = ['plain', 'gzip', 'zstd'];
  it.each<{ form: string; entries: Entry[] }>([
    { form: 'docker save', entries: dockerEntries([base, upper]) },
    ...packings.map((packing) => ({
      form: `OCI, ${packing}`,
      entries: ociEntries([{ layers: [base, upper], packing, architecture: 'amd64' }]),
    })),
  ])('is read with its layers attributed: $form', async ({ entries }) => {
    for (const content of [await tarOf(entries), gzipSync(await tarOf(entries))]) {
      const inventory = await inventoryOf(content);
      expect(inventory.problems).toEqual([]);
      expect(inventory.os).toEqual({ id: 'debian', versionId: '12' });
      expect(inventory.target).toMatchObject({ kind: 'image', layers: IDS });
      expect(inventory.readers).toEqual(['dpkg', 'os-release']);
      expect(named(inventory)).toEqual(['bash 5.2-2', 'curl 7.88-1', 'zlib1g 1:1.2.13-1']);
      expect(layersOf(inventory, IDS)).toEqual(['bash 1', 'curl 1', 'zlib1g 0']);
    }
  });

  it('is chosen by its platform', async () => {
    const entries = ociEntries([
      { layers: [base], packing: 'gzip', architecture: 'amd64' },
      { layers: [upper], packing: 'gzip', architecture: 'arm64' },
    ]);
    const content = await tarOf(entries);
    expect(named(await inventoryOf(content))).toContain('bash 5.2-1');
    const arm = await inventoryOf(content, {}, { platform: { os: 'linux', architecture: 'arm64' } });
    expect(named(arm)).toContain('bash 5.2-2');
    const none = await inventoryOf(content, {}, { platform: { os: 'linux', architecture: 's390x' } });
    expect(none.problems[0]?.detail).toContain('no image for linux/s390x');
  });

  it('in a folder is read alike, and a blob that was changed is told', async () => {
    const layout = mkdtempSync(join(folder, 'layout-'));
    const entries = ociEntries([{ layers: [base, upper], packing: 'gzip', architecture: 'amd64' }]);
    writeEntries(layout, entries);
    const read = async () =>
      await readInventory(await findTarget(layout), PACKAGE_READERS, INVENTORY_LIMITS, fixedClock(instant(0)));
    const inventory = await read();
    expect([inventory.problems, layersOf(inventory, IDS)]).toEqual([[], ['bash 1', 'curl 1', 'zlib1g 0']]);

    const other = gzipSync(await tarOf([[STATUS, dpkgStatus(['evil', '1'])]]));
    writeEntries(layout, [[`blobs/${sha(gzipSync(upper)).replace(':', '/')}`, other]]);
    const changed = await read();
    expect(codes(changed)).toEqual(['damaged']);
    expect(changed.problems[0]?.detail).toContain('not the one the image names');
  });

  it('forgets what upper layers take away', async () => {
    const lower = await tarOf([
      [STATUS, dpkgStatus(['bash', '5.2-1'])],
      ['lib/apk/db/installed', 'P:musl\nV:1.2-r0\nA:x86_64\n\n'],
      ['var/lib/rpm/Packages.db', ndbDatabase([rpmHeader({ name: 'zlib', version: '1', release: '2' })])],
    ]);
    const gone = await tarOf([
      ['var/lib/dpkg/.wh.status', ''],
      ['lib/apk/.wh..wh..opq', ''],
      ['var/lib/rpm', { type: 'symlink', linkname: '../../usr/lib/sysimage/rpm' }],
      [
        'usr/lib/sysimage/rpm/rpmdb.sqlite',
        sqliteDatabase([rpmHeader({ name: 'acl', version: '2', release: '1' })]).database,
      ],
    ]);
    const again = await tarOf([[STATUS, dpkgStatus(['bash', '5.2-1'])]]);
    expect(named(await inventoryOf(await tarOf(dockerEntries([lower]))))).toHaveLength(3);
    expect(named(await inventoryOf(await tarOf(dockerEntries([lower, gone]))))).toEqual(['acl 2-1']);
    const back = await inventoryOf(await tarOf(dockerEntries([lower, gone, again])));
    expect(layersOf(back, [lower, gone, again].map(sha))).toEqual(['bash 2', 'acl 1']);
  });

  it('has a database of rpm whose newest rows a later layer left in the log beside it', async () => {
    const [bash, acl] = ['bash', 'acl'].map((name) => rpmHeader({ name, version: '1', release: '1' }));
    const first = sqliteDatabase([bash!]);
    const second = sqliteDatabase([bash!, acl!], true);
    const layers = [
      await tarOf([['var/lib/rpm/rpmdb.sqlite', second.database]]),
      await tarOf([['var/lib/rpm/rpmdb.sqlite-wal', second.log]]),
    ];
    const inventory = await inventoryOf(await tarOf(dockerEntries(layers)));
    expect(layersOf(inventory, layers.map(sha))).toEqual(['acl 1', 'bash 1']);
    expect(
      named(
        await inventoryOf(await tarOf(dockerEntries([await tarOf([['var/lib/rpm/rpmdb.sqlite', first.database]])]))),
      ),
    ).toEqual(['bash 1-1']);
  });
});

describe('a hostile image', () => {
  const read = async (entries: readonly Entry[], limits: Partial<InventoryLimits> = {}) =>
    await inventoryOf(await tarOf(dockerEntries([base, await tarOf(entries)])), limits);

  it('names what leads out of it, and reads the rest', async () => {
    const inventory = await read([
      [`../../../${STATUS}`, dpkgStatus(['evil', '1'])],
      [`/${STATUS}`, dpkgStatus(['bash', '5.2-3'])],
      ['lib/apk/db/installed', { type: 'link', linkname: '../../../etc/shadow' }],
      ['usr/lib/apk/db/installed', { type: 'symlink', linkname: '/etc/shadow' }],
      ['dev/sda', { type: 'block-device' }],
      ['dev/pipe', { type: 'fifo' }],
    ]);
    expect(named(inventory)).toEqual(['bash 5.2-3']);
    expect(codes(inventory)).toEqual(['outside-of-root', 'outside-of-root']);
  });

  it('may give a file a second name', async () => {
    const inventory = await read([
      ['lib/apk/db/installed', 'P:musl\nV:1.2-r0\n\n'],
      ['usr/lib/apk/db/installed', { type: 'link', linkname: 'lib/apk/db/installed' }],
      ['etc/debian_version', { type: 'link', linkname: 'etc/other' }],
    ]);
    const musl = inventory.packages.find(({ name }) => name === 'musl');
    expect(musl?.locations.map(({ path }) => path)).toEqual(['lib/apk/db/installed', 'usr/lib/apk/db/installed']);
    expect(inventory.problems.map(({ code, path }) => [code, path])).toEqual([['unsupported', 'etc/debian_version']]);
  });

  it('is given up at its limits of bytes, entries and ratio, and what came before counts', async () => {
    const zeros: Entry = ['zeros', Buffer.alloc(4_000_000)];
    const many = Array.from({ length: 50 }, (_, index): Entry => [`f${index}`, '']);
    const entries: Entry[] = [...UPPER, ...many, zeros];
    expect(codes(await read(entries))).toEqual([]);
    expect(codes(await read(entries, { targetEntries: 40 }))).toEqual(['too-many']);
    expect(codes(await read(entries, { targetBytes: 3_000_000 }))).toContain('too-large');
    const bomb = ociEntries([{ layers: [base, await tarOf(entries)], packing: 'gzip', architecture: 'amd64' }]);
    const inventory = await inventoryOf(await tarOf(bomb), { freeBytes: 1_000_000, ratio: 100 });
    expect(codes(inventory)).toEqual(['too-large']);
    expect(named(inventory)).toContain('bash 5.2-2');
  });

  it('cut off anywhere is read as far as it goes, or is no image', async () => {
    for (const entries of [
      dockerEntries([base, upper]).toReversed(),
      ociEntries([{ layers: [base, upper], packing: 'gzip', architecture: 'amd64' }]),
    ]) {
      const whole = await tarOf(entries);
      // The last kilobyte is the empty end of the archive, padding before it.
      for (let length = 600; length < whole.length - 2048; length += 911) {
        const inventory = await inventoryOf(whole.subarray(0, length)).catch((fault: { code: string }) => fault.code);
        if (typeof inventory === 'string') expect(inventory).toBe('bad-input');
        else expect(codes(inventory)).toContain('damaged');
      }
    }
  });

  it.each([
    ['nothing at all', []],
    ['no layer list', [['manifest.json', '[{"Config":"x"}]']]],
    [
      'lists of lists',
      [
        ['manifest.json', '[[[[]]]]'],
        ['index.json', '{"manifests":{"a":1}}'],
      ],
    ],
    ['an index that names itself', [['index.json', '{"manifests":[{"digest":"sha256:zz"}]}']]],
    ['layers that are numbers', [['manifest.json', '[{"Config":7,"RepoTags":3,"Layers":[1,{}]}]']]],
  ] satisfies [string, Entry[]][])('with %s ends in a fault or a problem', async (_name, entries) => {
    const outcome = await inventoryOf(await tarOf(entries)).catch((fault: { code: string }) => fault.code);
    if (typeof outcome === 'string') expect(outcome).toBe('bad-input');
    else expect(outcome.problems.length).toBeGreaterThan(0);
  });
});
