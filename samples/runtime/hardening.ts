import type { HardeningResult } from '#estate/model';

const SSHD = '/etc/ssh/sshd_config';

function set(check: string, outcome: 'pass' | 'fail', name: string, value: string, line: number): HardeningResult {
  const evidence = [{ path: SSHD, line, value }];
  return { check, outcome, reason: { code: 'set', params: { name, value } }, evidence };
}

function kernel(check: string, outcome: 'pass' | 'fail', name: string, value: string): HardeningResult {
  const evidence = [{ path: `/proc/sys/${name.replaceAll('.', '/')}`, value }];
  return { check, outcome, reason: { code: 'set', params: { name, value } }, evidence };
}

const runs = (check: string, name: string): HardeningResult => ({
  check,
  outcome: 'pass',
  reason: { code: 'runs', params: { name } },
  evidence: [{ path: `/usr/sbin/${name}` }],
});

/** A machine that somebody set up with care, one thing forgotten. */
export const HARDENED: readonly HardeningResult[] = [
  set('sshd-root-login', 'pass', 'PermitRootLogin', 'no', 40),
  set('sshd-password-authentication', 'pass', 'PasswordAuthentication', 'no', 65),
  runs('audit-runs', 'auditd'),
  runs('time-kept', 'chronyd'),
  kernel('syn-cookies', 'pass', 'net.ipv4.tcp_syncookies', '1'),
  kernel('icmp-redirects-refused', 'fail', 'net.ipv4.conf.all.accept_redirects', '1'),
];

/** One that nobody did. */
export const NEGLECTED: readonly HardeningResult[] = [
  set('sshd-root-login', 'fail', 'PermitRootLogin', 'yes', 40),
  set('sshd-password-authentication', 'fail', 'PasswordAuthentication', 'yes', 65),
  {
    check: 'audit-runs',
    outcome: 'fail',
    reason: { code: 'does-not-run', params: { names: 'auditd' } },
    evidence: [{ path: '/usr/sbin/auditd' }],
  },
  runs('time-kept', 'chronyd'),
  kernel('syn-cookies', 'pass', 'net.ipv4.tcp_syncookies', '1'),
  kernel('icmp-redirects-refused', 'fail', 'net.ipv4.conf.all.accept_redirects', '1'),
];
