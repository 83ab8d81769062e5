import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { findTarget, INVENTORY_LIMITS, PACKAGE_READERS, readInventory } from '#estate/software';
import { instant } from '#kernel';
import { fixedClock } from '#platform/runtime';
import { dpkgStatus, writeEntries } from '../support/images.ts';
import { zipFile } from '../support/zip-writer.ts';

const root = mkdtempSync(join(tmpdir(), 'yagura-roots-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const inventoryOf = async (target: string, limits = {}) =>
  await readInventory(
    await findTarget(target),
    PACKAGE_READERS,
    { ...INVENTORY_LIMITS, ...limits },
    fixedClock(instant(0)),
  );

const STATUS = 'var/lib/dpkg/status';

describe('a root file system', () => {
  it('is read with its hidden folders, without following links or opening devices', async () => {
    const [system, outside] = [join(root, 'system'), join(root, 'outside')];
    writeEntries(outside, [[STATUS, dpkgStatus(['evil', '1'])]]);
    writeEntries(system, [
      [STATUS, dpkgStatus(['bash', '5.2-1'])],
      ['usr/lib/os-release', 'ID=alpine\nVERSION_ID=3.19.1\n'],
      ['.hidden/lib.jar', 'no jar'],
    ]);
    mkdirSync(join(system, 'etc'));
    symlinkSync('../usr/lib/os-release', join(system, 'etc/os-release'));
    symlinkSync('/usr/lib', join(system, 'lib'));
    symlinkSync('.', join(system, 'circle'));
    symlinkSync(outside, join(system, 'out'));
    symlinkSync('../nowhere/at/all', join(system, 'broken'));
    execFileSync('mkfifo', [join(system, 'usr/lib/pipe.jar')]);

    const { packages, os, problems, target } = await inventoryOf(`dir:${system}`);
    expect(target).toEqual({ kind: 'root', name: system });
    expect(os).toEqual({ id: 'alpine', versionId: '3.19.1' });
    expect(packages.map(({ name }) => name)).toEqual(['bash']);
    expect(packages[0]?.locations).toEqual([{ path: STATUS }]);
    expect(problems.map(({ code, path }) => `${code} ${path}`).toSorted()).toEqual([
      'damaged .hidden/lib.jar',
      'outside-of-root out',
    ]);
  });

  it('says which release its packages are taken from where that is another than its own', async () => {
    const systemOf = async (name: string, ...releases: readonly string[]) => {
      const system = join(root, name);
      writeEntries(system, [
        ['etc/os-release', 'ID=alpine\nVERSION_ID=3.19.1\n'],
        ['etc/apk/repositories', releases.map((one) => `https://dl-cdn.alpinelinux.org/alpine/${one}/main\n`).join('')],
      ]);
      const { os, problems } = await inventoryOf(system);
      return { from: os?.packagesFrom, problems: problems.map(({ code, path }) => `${code} ${path}`) };
    };
    expect(await systemOf('edge', 'edge')).toEqual({ from: 'edge', problems: [] });
    expect(await systemOf('newer', 'v3.20')).toEqual({ from: '3.20', problems: [] });
    expect(await systemOf('own', 'v3.19')).toEqual({ from: undefined, problems: [] });
    expect(await systemOf('mixed', 'v3.19', 'edge')).toEqual({
      from: undefined,
      problems: ['unclear-release etc/apk/repositories'],
    });
  });

  it('is given up at its limits of depth and of entries, by name', async () => {
    const deep = join(root, 'deep');
    writeEntries(deep, [
      ['a/b/c/d/x.txt', ''],
      [STATUS, dpkgStatus(['bash', '1'])],
    ]);
    const shallow = await inventoryOf(deep, { folderDepth: 3 });
    expect(shallow.problems).toMatchObject([{ code: 'too-deep', path: 'a/b/c/d' }]);
    expect(shallow.packages).toHaveLength(1);
    expect((await inventoryOf(deep, { targetEntries: 2 })).problems).toMatchObject([{ code: 'too-many' }]);
  });

  it.skipIf(process.getuid?.() === 0)('names what may not be read (skipped for root, who may)', async () => {
    const closed = join(root, 'closed');
    writeEntries(closed, [[STATUS, dpkgStatus(['bash', '1'])]]);
    chmodSync(join(closed, STATUS), 0);
    expect((await inventoryOf(closed)).problems).toMatchObject([{ code: 'denied', path: STATUS }]);
  });
});

describe('a function package', () => {
  it('is a zip with its modules; names that lead out of it are left out', async () => {
    const path = join(root, 'function.zip');
    const module = JSON.stringify({ name: 'express', version: '4.17.1' });
    writeFileSync(
      path,
      zipFile([
        { name: 'index.js', content: 'exports.handler = () => {}' },
        { name: 'node_modules/express/package.json', content: module },
        { name: '../node_modules/evil/package.json', content: module },
      ]),
    );
    const { target, packages, problems } = await inventoryOf(path);
    expect(target.kind).toBe('function');
    expect(packages.map(({ type, name, version }) => [type, name, version])).toEqual([['npm', 'express', '4.17.1']]);
    expect(problems.map(({ code }) => code)).toEqual(['outside-of-root']);
  });

  it('that is no zip is refused', async () => {
    const path = join(root, 'other.zip');
    writeFileSync(path, 'hello');
    await expect(inventoryOf(path)).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('a target', () => {
  it.each([
    ['does-not-exist', 'not-found'],
    ['oci:does-not-exist', 'not-found'],
  ])('%s is refused with %s', async (target, code) => {
    await expect(findTarget(target)).rejects.toMatchObject({ code });
  });

  it('that is not what its word says, or nothing that is known, is refused', async () => {
    const path = join(root, 'text.txt');
    writeFileSync(path, 'hello');
    await expect(findTarget(`dir:${path}`)).rejects.toMatchObject({ code: 'usage' });
    await expect(findTarget(`docker-archive:${root}`)).rejects.toMatchObject({ code: 'usage' });
    await expect(inventoryOf(path)).rejects.toMatchObject({ code: 'bad-input' });
    await expect(inventoryOf(`docker-archive:${path}`)).rejects.toMatchObject({ code: 'bad-input' });
  });
});

test('what a package of the distribution brought is marked, and a copy of it elsewhere is not', async () => {
  const system = join(root, 'owned');
  const metadata = 'Metadata-Version: 2.1\nName: requests\nVersion: 2.28.1\n';
  const [owned, own] = ['usr/lib/python3/dist-packages', 'opt/app/lib'].map(
    (folder) => `${folder}/requests-2.28.1.dist-info/METADATA`,
  );
  writeEntries(system, [
    [STATUS, dpkgStatus(['python3-requests', '2.28.1+dfsg-1'])],
    ['var/lib/dpkg/info/python3-requests.list', `/.\n/usr\n/${owned}\n`],
    [owned ?? '', metadata],
    [own ?? '', metadata],
  ]);
  const { packages } = await inventoryOf(`dir:${system}`);
  const found = packages.filter(({ type }) => type === 'pypi');
  expect(found.map(({ isOfDistribution = false, locations }) => [isOfDistribution, locations[0]?.path])).toEqual([
    [false, own],
    [true, owned],
  ]);
});
