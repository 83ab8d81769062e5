import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { observeHost } from '#agent';
import { type HostReport, processesToRestart } from '#estate/model';
import { instant } from '#kernel';
import { fixedClock } from '#platform/runtime';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { type MadeUpProcess, makeUpProc } from '../support/made-up-proc.ts';

const ID = '0123456789abcdef'.repeat(4);
const TASK = '0123456789abcdef'.repeat(2);
const POD = '11111111-2222-3333-4444-555555555555';
const HEAD = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yagura-proc-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

async function look(
  processes: readonly MadeUpProcess[],
  files?: Readonly<Record<string, string>>,
): Promise<HostReport> {
  makeUpProc(root, processes, files);
  return await observeHost({ clock: fixedClock(instant('2026-11-26T00:00:00Z')), root });
}

describe('containers and services', () => {
  test.each([
    ['docker', `0::/system.slice/docker-${ID}.scope\n`, { runtime: 'docker', id: ID }],
    ['docker of old groups', `12:pids:/docker/${ID}\n1:name=systemd:/docker/${ID}\n`, { runtime: 'docker', id: ID }],
    [
      'Kubernetes',
      `0::/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod${POD.replaceAll('-', '_')}.slice/cri-containerd-${ID}.scope\n`,
      { runtime: 'containerd', id: ID, pod: POD },
    ],
    ['CRI-O', `0::/kubepods.slice/kubepods-pod${POD}.slice/crio-${ID}.scope\n`, { runtime: 'cri-o', id: ID, pod: POD }],
    ['ECS', `0::/ecstasks.slice/ecstasks-${TASK}.slice/docker-${ID}.scope\n`, { runtime: 'ecs', id: ID, task: TASK }],
    ['ECS of old groups', `4:memory:/ecs/${TASK}/${ID}\n`, { runtime: 'ecs', id: ID, task: TASK }],
    ['Fargate', `4:memory:/ecs/${TASK}/${TASK}-1234567890\n`, { runtime: 'ecs', id: `${TASK}-1234567890`, task: TASK }],
    ['podman', `0::/machine.slice/libpod-${ID}.scope/container\n`, { runtime: 'podman', id: ID }],
  ])('%s', async (_, controlGroup, container) => {
    const { processes } = await look([{ pid: 7, controlGroup }]);
    expect(processes[0]?.container).toEqual(container);
    expect(processes[0]?.unit).toBeUndefined();
  });

  it('a service of systemd is named, the one of a user by its innermost', async () => {
    const { processes } = await look([
      { pid: 7, controlGroup: '0::/system.slice/nginx.service\n' },
      { pid: 8, controlGroup: '0::/user.slice/user-1000.slice/user@1000.service/app.slice/my@1.service\n' },
    ]);
    expect(processes.map(({ unit }) => unit)).toEqual(['nginx.service', 'my@1.service']);
  });
});

describe('processes', () => {
  it('threads of the kernel are none, names may hold anything', async () => {
    const { processes } = await look([
      { pid: 2, name: 'kthreadd', flags: 0x00208040 },
      { pid: 7, name: 'a) S 1 (\nb' },
    ]);
    expect(processes.map(({ pid, name, parentPid }) => [pid, name, parentPid])).toEqual([[7, 'a) S 1 (\nb', 1]]);
  });

  it('a process that ends while it is looked at is left out and not missed', async () => {
    makeUpProc(root, [{ pid: 7 }]);
    mkdirSync(join(root, 'proc/8'));
    const report = await observeHost({ clock: fixedClock(instant('2026-11-26T00:00:00Z')), root });
    expect(report.processes.map(({ pid }) => pid)).toEqual([7]);
    expect(report.missed).toEqual([]);
  });

  it('a user is named where its files are those of the machine', async () => {
    const files = { 'etc/passwd': 'app:x:1000:1000::/:/bin/sh\nother:x:1000:1000::/:/bin/sh\n' };
    const { processes } = await look([{ pid: 1 }, { pid: 7 }, { pid: 8, mounts: '2' }], files);
    expect(processes.map(({ uid, user }) => [uid, user])).toEqual([
      [1000, 'app'],
      [1000, 'app'],
      [1000, undefined],
    ]);
  });

  it('a long command line is cut and no half of a secret is left', async () => {
    const { processes } = await look([{ pid: 7, args: ['app', 'x'.repeat(600), `--token=${'s'.repeat(5000)}`] }]);
    expect(processes[0]?.command?.[1]).toHaveLength(512);
    expect(processes[0]?.command?.[2]).toBe('--token=***');
  });
});

describe('code in memory', () => {
  const line = (path: string, inode = 5, permissions = 'r-xp') =>
    `7f00-7f01 ${permissions} 00000000 fe:01 ${inode}                      ${path}\n`;

  it('a file that lost its name is replaced or removed, temporary and unnamed memory is neither', async () => {
    const maps = [
      line('/usr/lib/libssl.so.3 (deleted)'),
      line('/usr/lib/libz.so.1.2 (deleted)'),
      line('/tmp/jna123.tmp (deleted)'),
      line('/memfd:x (deleted)'),
      line('/dev/zero (deleted)'),
      line('/usr/lib/data (deleted)', 5, 'r--p'),
      line('/usr/lib/libc.so.6'),
    ].join('');
    const report = await look([{ pid: 7, maps, root: { 'usr/lib/libssl.so.3': 'new' } }]);
    expect(report.mapped.map(({ path, state }) => [path, state])).toEqual([
      ['/tmp/jna123.tmp', 'temporary'],
      ['/usr/lib/libc.so.6', 'present'],
      ['/usr/lib/libssl.so.3', 'replaced'],
      ['/usr/lib/libz.so.1.2', 'removed'],
    ]);
    expect(processesToRestart(report)[0]?.objects).toHaveLength(2);
  });

  it('a file whose name merely ends like the mark is present', async () => {
    makeUpProc(root, [{ pid: 7, root: { 'opt/x.so (deleted)': 'x' } }]);
    const { ino } = statSync(join(root, 'proc/7/root/opt/x.so (deleted)'));
    writeFileSync(join(root, 'proc/7/maps'), line('/opt/x.so (deleted)', ino));
    const report = await observeHost({ clock: fixedClock(instant('2026-11-26T00:00:00Z')), root });
    expect(report.mapped).toMatchObject([{ path: '/opt/x.so (deleted)', state: 'present' }]);
  });

  it('a line end in a name does not make a line', async () => {
    const { mapped } = await look([{ pid: 7, maps: line('/opt/a\\012b.so') }]);
    expect(mapped.map(({ path }) => path)).toEqual(['/opt/a\nb.so']);
  });

  it('the same path in two containers is two files', async () => {
    const maps = line('/app/lib.so');
    const { mapped } = await look([
      { pid: 7, maps },
      { pid: 8, maps, mounts: '2' },
      { pid: 9, maps },
    ]);
    expect(mapped.map(({ mounts, pids }) => [mounts, pids])).toEqual([
      ['1', [7, 9]],
      ['2', [8]],
    ]);
  });

  it('a link of a container leads to its own files and not to those of the machine', async () => {
    const maps = line('/usr/lib/libssl.so.3 (deleted)');
    makeUpProc(root, [{ pid: 7, maps, root: { 'usr/x': '' } }], { 'usr/lib/libssl.so.3': 'of the machine' });
    symlinkSync(join(root, 'usr/lib'), join(root, 'proc/7/root/usr/lib'));
    const report = await observeHost({ clock: fixedClock(instant('2026-11-26T00:00:00Z')), root });
    expect(report.mapped).toMatchObject([{ state: 'removed' }]);
  });
});

describe('sockets', () => {
  const row = (local: string, remote: string, state: string, inode: number) =>
    `   0: ${local} ${remote} ${state} 00000000:00000000 00:00000000 00000000  1000        0 ${inode} 1 0\n`;
  const ZERO = '00000000:0000';

  it('who talks to a database is told by the port, both families together', async () => {
    const tables = {
      tcp: HEAD + row('0100007F:1538', ZERO, '0A', 11) + row('0500000A:C001', '0600000A:0CEA', '01', 12),
      tcp6:
        HEAD +
        row(`${'0'.repeat(16)}FFFF00000500000A:C002`, `${'0'.repeat(16)}FFFF00000600000A:0CEA`, '06', 0) +
        row('B80D0120000000000000000001000000:01BB', '00000000000000000000000000000000:0000', '0A', 13),
    };
    const { listeners, connections, missed } = await look([
      { pid: 7, tables, open: { 3: 'socket:[11]', 4: 'socket:[12]' } },
      { pid: 8, open: { 3: 'socket:[11]' } },
    ]);
    expect(listeners).toMatchObject([
      { address: '2001:db8::1', port: 443, pids: [] },
      { address: '127.0.0.1', port: 5432, pids: [7, 8] },
    ]);
    expect(connections).toEqual([
      {
        network: '1',
        protocol: 'tcp',
        direction: 'out',
        localAddress: '10.0.0.5',
        port: 3306,
        remoteAddress: '10.0.0.6',
        count: 2,
        database: 'mysql',
        pids: [7],
      },
    ]);
    expect(missed).toEqual([{ what: 'socket-owners', why: 'not-seen', howMany: 1 }]);
  });

  it('every network namespace is read once', async () => {
    const tables = { tcp: HEAD + row('00000000:0050', ZERO, '0A', 11) };
    const { listeners } = await look([
      { pid: 7, tables },
      { pid: 8, tables, network: '2', open: { 3: 'socket:[11]' } },
      { pid: 9, tables, network: '2' },
    ]);
    expect(listeners.map(({ network, port }) => [network, port])).toEqual([
      ['1', 80],
      ['2', 80],
    ]);
  });

  it('rows that make no sense are left out', async () => {
    const tables = { tcp: `${HEAD}garbage\n   0: ZZ:1 x\n\n`, udp: HEAD + row('00000000:0035', ZERO, '07', 9) };
    const { listeners } = await look([{ pid: 7, tables }]);
    expect(listeners.map(({ protocol, port }) => [protocol, port])).toEqual([['udp', 53]]);
  });
});

describe('identity', () => {
  it('an instance is known by files of the machine', async () => {
    const { identity, os } = await look([{ pid: 7 }], {
      'etc/machine-id': 'secret-of-the-machine\n',
      'etc/os-release': 'ID=amzn\nVERSION_ID="2023"\n',
      'sys/devices/virtual/dmi/id/board_asset_tag': 'i-0123456789abcdef0\n',
      'run/cloud-init/instance-data.json': JSON.stringify({
        v1: { region: 'ap-northeast-1' },
        ds: { dynamic: { instance_identity: { document: { accountId: '111122223333' } } } },
      }),
    });
    expect(identity).toMatchObject({
      instanceId: 'i-0123456789abcdef0',
      region: 'ap-northeast-1',
      accountId: '111122223333',
    });
    expect(identity.machine).toMatch(/^[0-9a-f]{64}$/);
    expect(os).toMatchObject({ id: 'amzn', versionId: '2023' });
  });

  it('what is written there falsely is not taken', async () => {
    const { identity } = await look([{ pid: 7 }], {
      'sys/devices/virtual/dmi/id/board_asset_tag': 'i-<script>\n',
      'run/cloud-init/instance-data.json': '{"v1":{"region":{"a":1}},"ds":[',
    });
    expect(identity).toEqual({ hostname: '' });
  });

  it('the same machine gives the same report', async () => {
    const first = await look([{ pid: 7, args: ['b'] }, { pid: 12 }, { pid: 9 }]);
    const again = await observeHost({ clock: fixedClock(instant('2026-11-26T00:00:00Z')), root });
    expect(again).toEqual(first);
  });
});
