import { rmSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '#kernel';
import { fixedClock } from '#platform/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CliBench, cliBench } from '../support/cli.ts';
import { makeUpProc } from '../support/made-up-proc.ts';

const ID = '0123456789abcdef'.repeat(4);
const HEAD = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';
const row = (local: string, remote: string, state: string, inode: number) =>
  `   0: ${local} ${remote} ${state} 00000000:00000000 00:00000000 00000000  1000        0 ${inode} 1 0\n`;

describe('yagura host', () => {
  let bench: CliBench;
  let root = '';

  beforeAll(async () => {
    bench = await cliBench(fixedClock(instant('2026-11-26T00:00:00Z')));
    root = mkdtempSync(join(tmpdir(), 'yagura-host-'));
    const tcp =
      HEAD + row('00000000:0050', '00000000:0000', '0A', 11) + row('0500000A:C001', '0600000A:1538', '01', 12);
    makeUpProc(
      root,
      [
        {
          pid: 7,
          executable: '/usr/sbin/nginx',
          args: ['nginx', '--token=abc'],
          maps: '7f00-7f01 r-xp 00000000 fe:01 5                      /usr/lib/libssl.so.3 (deleted)\n',
          controlGroup: `0::/system.slice/docker-${ID}.scope\n`,
          open: { 3: 'socket:[11]', 4: 'socket:[12]' },
          tables: { tcp },
        },
        { pid: 8, name: 'evil\u001b[2Jname' },
      ],
      {
        'var/lib/dpkg/status':
          'Package: libssl3\nStatus: install ok installed\nArchitecture: amd64\nVersion: 3.0.1-1\n\n',
        'etc/os-release': 'ID=amzn\nVERSION_ID="2023"\nPRETTY_NAME="Amazon Linux 2023"\n',
      },
    );
  });
  afterAll(async () => {
    await bench.close();
    rmSync(root, { recursive: true, force: true });
  });

  it('tells ports, old code, databases, hardening and what was missed', async () => {
    const { code, out, err } = await bench.run('host', '--root', root);
    expect([code, err]).toEqual([0, '']);
    for (const text of [
      'Amazon Linux 2023',
      '80/tcp',
      '/usr/sbin/nginx',
      'docker 0123456789ab',
      'libssl.so.3 (removed)',
    ]) {
      expect(out).toContain(text);
    }
    expect(out).toContain('installed packages: deb 1');
    expect(out).toMatch(/postgresql +10\.0\.0\.6 5432/);
    expect(out).toMatch(/Hardening: \d+ to mend, \d+ not known, \d+ good/);
    expect(out).toContain('Not seen');
  });

  it('speaks Japanese', async () => {
    const { out } = await bench.run('host', '--root', root, '--lang', 'ja');
    expect(out).toContain('待ち受けポート');
    expect(out).toContain('古いコードのまま動いているプログラム');
  });

  it('writes the whole report as JSON, without secrets', async () => {
    const { out } = await bench.run('host', '--root', root, '--format', 'json');
    const report = JSON.parse(out) as {
      readonly format: number;
      readonly processes: readonly { readonly command: unknown }[];
    };
    expect(report.format).toBe(1);
    expect(report.processes[0]?.command).toEqual(['nginx', '--token=***']);
  });

  it('prints no control characters of names', async () => {
    const { out } = await bench.run('host', '--root', root);
    expect(out).not.toContain('\u001b');
  });
});
