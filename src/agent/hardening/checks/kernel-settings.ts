import type { HardeningId } from '#estate/model';
import type { HardeningCheck, HardeningFacts, Judgement } from '../contract.ts';
import { judged } from '../judgement.ts';

interface SettingRow {
  readonly id: HardeningId;
  /** Values below `/proc/sys`, each with what is good. All of them must be. */
  readonly settings: Readonly<Record<string, readonly string[]>>;
}

const ROWS: readonly SettingRow[] = [
  {
    id: 'icmp-redirects-refused',
    settings: { 'net/ipv4/conf/all/accept_redirects': ['0'], 'net/ipv4/conf/default/accept_redirects': ['0'] },
  },
  {
    id: 'icmp-redirects-not-sent',
    settings: { 'net/ipv4/conf/all/send_redirects': ['0'] },
  },
  {
    id: 'source-routes-refused',
    settings: { 'net/ipv4/conf/all/accept_source_route': ['0'] },
  },
  {
    id: 'reverse-path-checked',
    settings: { 'net/ipv4/conf/all/rp_filter': ['1', '2'] },
  },
  {
    id: 'syn-cookies',
    settings: { 'net/ipv4/tcp_syncookies': ['1'] },
  },
  {
    id: 'broadcast-pings-ignored',
    settings: { 'net/ipv4/icmp_echo_ignore_broadcasts': ['1'] },
  },
  {
    id: 'addresses-randomized',
    settings: { 'kernel/randomize_va_space': ['2'] },
  },
  {
    id: 'links-protected',
    settings: { 'fs/protected_symlinks': ['1'], 'fs/protected_hardlinks': ['1'] },
  },
  {
    id: 'ptrace-limited',
    settings: { 'kernel/yama/ptrace_scope': ['1', '2', '3'] },
  },
  {
    id: 'kernel-log-limited',
    settings: { 'kernel/dmesg_restrict': ['1'] },
  },
  {
    id: 'privileged-dumps-off',
    settings: { 'fs/suid_dumpable': ['0'] },
  },
];

export const KERNEL_SETTING_CHECKS: readonly HardeningCheck[] = ROWS.map(({ id, settings }) => ({
  id,
  judge: (facts) => judgeSettings(facts, settings),
}));

function judgeSettings({ setting }: HardeningFacts, wanted: SettingRow['settings']): Judgement {
  const seen = Object.entries(wanted).map(([name, good]) => ({ name, good, value: setting(name)?.trim() }));
  const evidence = seen.flatMap(({ name, value }) =>
    value === undefined ? [] : [{ path: `/proc/sys/${name}`, value: value.slice(0, 40) }],
  );
  const bad = seen.find(({ good, value }) => value !== undefined && !good.includes(value));
  if (bad !== undefined) return judged('fail', 'set', paramsOf(bad), evidence);
  const lost = seen.find(({ value }) => value === undefined);
  if (lost !== undefined) return judged('unknown', 'not-readable', { path: `/proc/sys/${lost.name}` }, evidence);
  const [first = { name: '', value: '' }] = seen;
  return judged('pass', 'set', paramsOf(first), evidence);
}

function paramsOf({ name, value = '' }: { readonly name: string; readonly value: string | undefined }) {
  return { name: name.replaceAll('/', '.'), value: value.slice(0, 40) };
}
