import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { HostListener, HostProcess } from '#estate/model';
import { openHost } from '#platform/host';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { HARDENING_HEADS } from '#estate/model';
import { HARDENING_CHECKS } from './checks.ts';
import type { HardeningFacts } from './contract.ts';
import { judgeHardening } from './judge.ts';
import { parseMounts } from './mount-table.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yagura-hardening-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

type Files = Readonly<Record<string, string>>;

function facts(files: Files, more: Partial<HardeningFacts> = {}): HardeningFacts {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return {
    files: openHost({ root }).files,
    setting: () => undefined,
    mounts: undefined,
    kernel: undefined,
    processes: [],
    sawAllProcesses: false,
    listeners: [],
    sawAllSockets: false,
    ...more,
  };
}

function judge(check: string, files: Files, more: Partial<HardeningFacts> = {}) {
  const result = judgeHardening(facts(files, more)).find((one) => one.check === check);
  return result ?? { outcome: 'no such check', reason: { code: '' }, evidence: [] };
}

const CONFIG = 'etc/ssh/sshd_config';

describe('every check', () => {
  it('has an id of its own, a source and both languages', () => {
    expect(new Set(HARDENING_CHECKS.map(({ id }) => id)).size).toBe(HARDENING_CHECKS.length);
    for (const { title, mend, sources } of Object.values(HARDENING_HEADS)) {
      expect(sources.length).toBeGreaterThan(0);
      expect([title.en, title.ja, mend.en, mend.ja].every((text) => text.length > 0)).toBe(true);
    }
  });

  it('passes nothing on a machine of which nothing can be seen', () => {
    const outcomes = new Set(judgeHardening(facts({})).map(({ outcome }) => outcome));
    expect([...outcomes].toSorted()).toEqual(['not-applicable', 'unknown']);
  });
});

describe('sshd', () => {
  test.each([
    ['PermitRootLogin yes\n', 'fail', 1],
    ['# x\n  permitrootlogin=no\nPermitRootLogin yes\n', 'pass', 2],
    ['PermitRootLogin "prohibit-password"\n', 'pass', 1],
    ['PermitRootLogin no\nMatch Address 10.0.0.0/8\n PermitRootLogin yes\n', 'fail', 3],
    ['Match all\nPermitRootLogin yes\n', 'fail', 2],
    ['', 'pass', undefined],
  ])('root: %j is %s', (text, outcome, line) => {
    const result = judge('sshd-root-login', { [CONFIG]: text });
    expect([result.outcome, result.evidence[0]?.line]).toEqual([outcome, line]);
  });

  it('what is included first counts first', () => {
    const files = {
      [CONFIG]: 'Include /etc/ssh/sshd_config.d/*.conf\nPasswordAuthentication no\n',
      'etc/ssh/sshd_config.d/50-cloud.conf': 'PasswordAuthentication yes\n',
      'etc/ssh/sshd_config.d/60.conf': 'PasswordAuthentication no\n',
    };
    const result = judge('sshd-password-authentication', files);
    expect([result.outcome, result.evidence[0]?.path]).toEqual(['fail', '/etc/ssh/sshd_config.d/50-cloud.conf']);
  });

  it('a password by the other door counts as well', () => {
    const text = 'PasswordAuthentication no\nUsePAM yes\n';
    expect(judge('sshd-password-authentication', { [CONFIG]: text }).outcome).toBe('fail');
    const shut = `${text}KbdInteractiveAuthentication no\n`;
    expect(judge('sshd-password-authentication', { [CONFIG]: shut }).outcome).toBe('pass');
  });

  it('an include that is not there leaves it unknown, one that includes itself ends', () => {
    expect(judge('sshd-root-login', { [CONFIG]: 'Include /etc/ssh/extra\n' }).outcome).toBe('unknown');
    expect(judge('sshd-root-login', { [CONFIG]: `Include /${CONFIG}\n` }).outcome).toBe('unknown');
  });
});

describe('accounts', () => {
  const line = (name: string, hash: string, id = '1') => `${name}:${hash}:${id}:0::/:/bin/sh\n`;

  it('an empty password is found by its line, and nothing of other hashes is told', () => {
    const result = judge('no-empty-passwords', { 'etc/shadow': line('root', '$6$hash') + line('guest', '') });
    expect(result).toMatchObject({ outcome: 'fail', evidence: [{ line: 2, value: 'guest' }] });
    expect(JSON.stringify(result)).not.toContain('hash');
    expect(judge('no-empty-passwords', { 'etc/shadow': line('root', '*') }).outcome).toBe('pass');
  });

  it('a second root is found', () => {
    expect(judge('one-root-account', { 'etc/passwd': line('root', 'x', '0') }).outcome).toBe('pass');
    expect(judge('one-root-account', { 'etc/passwd': line('root', 'x', '0') + line('toor', 'x', '0') }).outcome).toBe(
      'fail',
    );
  });

  it('hashes that others may read fail', () => {
    const all = facts({ 'etc/shadow': 'x' });
    const outcome = (mode: number) => {
      chmodSync(join(root, 'etc/shadow'), mode);
      return judgeHardening(all).find(({ check }) => check === 'password-hashes-guarded')?.outcome;
    };
    expect(outcome(0o644)).toBe('fail');
    expect(outcome(0o660)).toBe('fail');
    // Only root can make a file that belongs to root.
    expect(outcome(0o640)).toBe(process.getuid?.() === 0 ? 'pass' : 'fail');
  });

  test.each([
    ['PASS_MAX_DAYS 99999\n', 'fail'],
    ['PASS_MAX_DAYS\t90\n', 'pass'],
    ['#PASS_MAX_DAYS 90\n', 'fail'],
    ['PASS_MAX_DAYS -1\n', 'fail'],
  ])('%j is %s', (text, outcome) => {
    expect(judge('password-age-limited', { 'etc/login.defs': text }).outcome).toBe(outcome);
  });
});

describe('files', () => {
  it('a program that everybody may replace fails, a folder with the sticky bit does not', () => {
    const all = facts({ 'usr/bin/tool': 'x' });
    expect(judgeHardening(all).find(({ check }) => check === 'programs-not-writable')?.outcome).toBe('pass');
    chmodSync(join(root, 'usr/bin/tool'), 0o777);
    expect(judgeHardening(all).find(({ check }) => check === 'programs-not-writable')).toMatchObject({
      outcome: 'fail',
      evidence: [{ path: '/usr/bin/tool', value: '0777' }],
    });
  });

  it('a shell with rights of its owner is unusual, sudo is not', () => {
    const all = facts({ 'usr/bin/sudo': 'x', 'usr/bin/bash2': 'x' });
    chmodSync(join(root, 'usr/bin/sudo'), 0o4755);
    const result = () => judgeHardening(all).find(({ check }) => check === 'privileged-programs-usual');
    expect(result()?.outcome).toBe('pass');
    chmodSync(join(root, 'usr/bin/bash2'), 0o4755);
    expect(result()).toMatchObject({ outcome: 'fail', evidence: [{ path: '/usr/bin/bash2' }] });
  });
});

describe('kernel and updates', () => {
  it('every value must be good, and a missing one is unknown', () => {
    const settings = (values: Readonly<Record<string, string>>) => ({ setting: (name: string) => values[name] });
    const [first, second] = ['net/ipv4/conf/all/accept_redirects', 'net/ipv4/conf/default/accept_redirects'];
    const outcome = (values: Readonly<Record<string, string>>) =>
      judge('icmp-redirects-refused', {}, settings(values)).outcome;
    expect(outcome({ [first]: '0\n', [second]: '0\n' })).toBe('pass');
    expect(outcome({ [first]: '0\n', [second]: '1\n' })).toBe('fail');
    expect(outcome({ [first]: '0\n' })).toBe('unknown');
    expect(outcome({ [first]: '1\n' })).toBe('fail');
  });

  test.each([
    ['6.1.0-9-amd64', ['6.1.0-9-amd64', '6.1.0-30-amd64'], 'fail'],
    ['6.1.0-30-amd64', ['6.1.0-9-amd64', '6.1.0-30-amd64', '6.9.0-1-cloud-amd64'], 'pass'],
    ['6.1.94-99.176.amzn2023.x86_64', ['6.1.94-99.176.amzn2023.x86_64', '6.1.102-111.182.amzn2023.x86_64'], 'fail'],
    ['5.15.0-1051-aws', ['5.15.0-1051-aws'], 'pass'],
    ['6.18.44', ['6.1.0-30-amd64'], 'unknown'],
  ])('%s with %j installed is %s', (kernel, installed, outcome) => {
    const files = Object.fromEntries(installed.map((release) => [`boot/vmlinuz-${release}`, '']));
    expect(judge('newest-kernel-runs', files, { kernel }).outcome).toBe(outcome);
  });

  it('a restart that is due is told, and its absence counts only where somebody would say so', () => {
    expect(judge('no-restart-due', {}).outcome).toBe('unknown');
    const hook = { 'usr/share/update-notifier/notify-reboot-required': '' };
    expect(judge('no-restart-due', hook).outcome).toBe('pass');
    const due = { ...hook, 'run/reboot-required': '', 'run/reboot-required.pkgs': 'linux-base\nlibc6\n' };
    expect(judge('no-restart-due', due)).toMatchObject({
      outcome: 'fail',
      reason: { params: { names: 'linux-base, libc6' } },
    });
  });

  it('the last value of unattended upgrades wins', () => {
    const apt = 'etc/apt/apt.conf.d';
    const files = {
      'usr/bin/unattended-upgrade': '',
      [`${apt}/20auto-upgrades`]: 'APT::Periodic::Unattended-Upgrade "1";\n',
    };
    expect(judge('updates-automatic', files).outcome).toBe('pass');
    const off = { [`${apt}/99off`]: 'APT::Periodic::Unattended-Upgrade "0";\n' };
    expect(judge('updates-automatic', off)).toMatchObject({ outcome: 'fail', evidence: [{ line: 1 }] });
  });
});

describe('services and mounts', () => {
  const auditd = { pid: 9, parentPid: 1, startTicks: 1, name: 'auditd' } satisfies HostProcess;
  const telnet = { protocol: 'tcp', address: '::', port: 23, pids: [] } satisfies HostListener;

  it('what does not run fails only when every process was seen, and one in a container does not count', () => {
    expect(judge('audit-runs', {}, { processes: [auditd] }).outcome).toBe('pass');
    expect(judge('audit-runs', {}, { sawAllProcesses: true }).outcome).toBe('fail');
    const contained = { ...auditd, container: { runtime: 'docker' as const, id: 'x' } };
    expect(judge('audit-runs', {}, { processes: [contained], sawAllProcesses: true }).outcome).toBe('fail');
  });

  it('a port in the clear fails, none passes when all sockets were seen', () => {
    expect(judge('no-plain-services', {}, { listeners: [telnet] }).outcome).toBe('fail');
    expect(judge('no-plain-services', {}, { sawAllSockets: true }).outcome).toBe('pass');
  });

  it('the mount on top counts', () => {
    const line = (options: string) => `1 0 0:1 / /tmp ${options} - tmpfs x rw\n`;
    const outcome = (text: string) => judge('temporary-folder-restricted', {}, { mounts: parseMounts(text) }).outcome;
    expect(outcome(line('rw,nosuid,nodev'))).toBe('pass');
    expect(outcome(line('rw,nosuid,nodev') + line('rw'))).toBe('fail');
    expect(outcome('1 0 0:1 / / rw - ext4 x rw\n')).toBe('fail');
  });

  it('a blank in a mount point is read', () => {
    expect(parseMounts('1 0 0:1 / /a\\040b rw - tmpfs x rw')[0]?.at).toBe('/a b');
  });
});
