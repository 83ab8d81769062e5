import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { observeHost, ownerBooks } from '#agent';
import type { HostReport } from '#estate/model';
import { instant } from '#kernel';
import { fixedClock } from '#platform/runtime';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { type MadeUpProcess, makeUpProc } from '../support/made-up-proc.ts';
import { sqliteDatabase } from '../support/rpm/databases.ts';
import { rpmHeader } from '../support/rpm/header.ts';

const AT = instant('2026-11-26T00:00:00Z');
const SSL = '/usr/lib/libssl.so.3';
const STATUS = [
  'Package: libssl3\nStatus: install ok installed\nArchitecture: amd64\nVersion: 3.0.1-1\n',
  'Package: libpng16-16\nStatus: install ok installed\nArchitecture: amd64\nVersion: 1.6\n',
  'Package: perl\nStatus: install ok installed\nArchitecture: amd64\nVersion: 5.36\n',
].join('\n');
const DEBIAN = {
  'var/lib/dpkg/status': `${STATUS}\n`,
  'var/lib/dpkg/info/libssl3:amd64.list': `/.\n/usr\n/usr/lib\n${SSL}\n/usr/share\n/usr/share/doc\n/usr/share/doc/x\n`,
  'var/lib/dpkg/info/libpng16-16:amd64.list': '/.\n/usr\n/usr/lib\n/usr/lib/libpng16.so.16.39.0\n',
  'var/lib/dpkg/info/perl.list': '/.\n/usr\n/usr/lib\n/usr/lib/libperl.so.5.36\n/usr/bin\n/usr/bin/perl\n',
};
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yagura-owners-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const running = (pid: number, ...paths: readonly string[]): MadeUpProcess => ({
  pid,
  executable: '/usr/bin/x',
  maps: paths.map((path, at) => `7f00-7f01 r-xp 00000000 fe:01 ${at + 5} ${path}\n`).join(''),
});

/** Processes of the machine see its files as their root. */
function machine(processes: readonly MadeUpProcess[], files?: Readonly<Record<string, string>>): void {
  makeUpProc(root, processes, files);
  for (const { pid, root: own } of processes)
    if (own === undefined) symlinkSync(root, join(root, 'proc', String(pid), 'root'));
}

const look = (owners = ownerBooks()): Promise<HostReport> => observeHost({ clock: fixedClock(AT), root, owners });
const ownersOf = ({ mapped }: HostReport) => Object.fromEntries(mapped.map(({ path, owner }) => [path, owner]));

describe('the package of a file in memory', () => {
  it('is told by dpkg, with the version that is installed', async () => {
    machine([running(7, SSL, '/opt/own.so')], DEBIAN);
    expect(ownersOf(await look())).toEqual({
      [SSL]: { type: 'deb', name: 'libssl3', version: '3.0.1-1', architecture: 'amd64' },
      '/opt/own.so': undefined,
    });
  });

  it('has no version when the file in memory is gone from the disk', async () => {
    machine([running(7, `${SSL} (deleted)`)], DEBIAN);
    expect(ownersOf(await look())[SSL]).toEqual({ type: 'deb', name: 'libssl3', architecture: 'amd64' });
  });

  it('is told by rpm, newest log included', async () => {
    const header = rpmHeader({ name: 'openssl-libs', version: '3.0.8', release: '1', arch: 'x86_64', files: [SSL] });
    const { database, log } = sqliteDatabase([header], true);
    machine([running(7, SSL)], { 'var/lib/rpm/x': '' });
    writeFileSync(join(root, 'var/lib/rpm/rpmdb.sqlite'), database);
    writeFileSync(join(root, 'var/lib/rpm/rpmdb.sqlite-wal'), log);
    const owner = { type: 'rpm', name: 'openssl-libs', version: '3.0.8-1', architecture: 'x86_64' };
    const report = await look();
    expect(ownersOf(report)[SSL]).toEqual(owner);
    expect(report.libraries?.idle).toEqual([]);
  });

  it('is told by apk', async () => {
    const installed =
      'P:libssl3\nV:3.1-r0\nA:x86_64\nF:usr/lib\nR:libssl.so.3\n\nP:musl\nV:1.2-r0\nF:lib\nR:libc.so\n\n';
    machine([running(7, SSL)], { 'lib/apk/db/installed': installed });
    const owner = { type: 'apk', name: 'libssl3', version: '3.1-r0', architecture: 'x86_64' };
    expect(ownersOf(await look())[SSL]).toEqual(owner);
  });

  it('of a container is the container’s own', async () => {
    const own = { ...DEBIAN, 'var/lib/dpkg/status': STATUS.replace('3.0.1-1', '3.0.9') };
    machine([{ ...running(7, SSL), mounts: '2', root: own }, running(8, SSL)], DEBIAN);
    const { mapped } = await look();
    const owner = mapped.find(({ mounts }) => mounts === '2')?.owner;
    expect([owner?.version, owner?.isOfContainer]).toEqual(['3.0.9', true]);
  });

  it('is asked again when the records change', async () => {
    const owners = ownerBooks();
    machine([running(7, SSL)], DEBIAN);
    await look(owners);
    writeFileSync(join(root, 'var/lib/dpkg/status'), `${STATUS.replace('3.0.1-1', '3.0.1-2~longer')}\n`);
    expect(ownersOf(await look(owners))[SSL]?.version).toBe('3.0.1-2~longer');
  });
});

describe('a library that nothing uses', () => {
  it('is told when all memory was seen, over all looks since the records changed', async () => {
    const owners = ownerBooks();
    machine([running(7, SSL)], DEBIAN);
    expect((await look(owners)).libraries).toMatchObject({ looks: 1, idle: [{ name: 'libpng16-16' }] });
    rmSync(join(root, 'proc'), { recursive: true });
    machine([running(8, '/usr/bin/perl')]);
    expect((await look(owners)).libraries).toMatchObject({ since: AT, looks: 2, idle: [{ name: 'libpng16-16' }] });
  });

  test.each([
    ['under an older name that is gone', '/usr/lib/libpng16.so.16.38.0 (deleted)'],
    ['as a copy of no package', '/opt/app/libpng16.so.16'],
  ])('is not one that is in memory %s', async (_, path) => {
    machine([running(7, SSL, path)], DEBIAN);
    expect((await look()).libraries?.idle).toEqual([]);
  });

  it('is told of nothing when processes of others are hidden', async () => {
    machine([running(7, SSL)], DEBIAN);
    writeFileSync(join(root, 'proc/self/mountinfo'), '1 0 0:1 / /proc rw - proc proc rw,hidepid=2\n');
    expect((await look()).libraries).toBeUndefined();
  });

  it('is told of nothing when a list of files is missing', async () => {
    const { 'var/lib/dpkg/info/perl.list': _, ...others } = DEBIAN;
    machine([running(7, SSL)], { ...others, 'var/lib/dpkg/info/perl.list/not-a-file': '' });
    const report = await look();
    expect(report.libraries).toBeUndefined();
    expect(report.missed).toContainEqual({ what: 'file-owners', why: 'cut', howMany: 1 });
  });
});
