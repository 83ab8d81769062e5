import type { Localized, Severity, Source } from '#kernel';
import type { HardeningCheck, HardeningFacts, Judgement } from '../contract.ts';
import { judged } from '../judgement.ts';

const NETWORK: Source = { url: 'https://docs.kernel.org/networking/ip-sysctl.html', read: '2026-11-26' };
const KERNEL: Source = { url: 'https://docs.kernel.org/admin-guide/sysctl/kernel.html', read: '2026-11-26' };
const FILES: Source = { url: 'https://docs.kernel.org/admin-guide/sysctl/fs.html', read: '2026-11-26' };
const YAMA: Source = { url: 'https://docs.kernel.org/admin-guide/LSM/Yama.html', read: '2026-11-26' };

interface SettingRow {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Localized;
  /** Values below `/proc/sys`, each with what is good. All of them must be. */
  readonly settings: Readonly<Record<string, readonly string[]>>;
  /** What to write into a file of `/etc/sysctl.d`. */
  readonly write: string;
  readonly source: Source;
}

const ROWS: readonly SettingRow[] = [
  {
    id: 'icmp-redirects-refused',
    severity: 'medium',
    title: { en: 'Routes changed by ICMP redirects', ja: 'ICMP リダイレクトによる経路の変更' },
    settings: { 'net/ipv4/conf/all/accept_redirects': ['0'], 'net/ipv4/conf/default/accept_redirects': ['0'] },
    write: 'net.ipv4.conf.all.accept_redirects=0, net.ipv4.conf.default.accept_redirects=0',
    source: NETWORK,
  },
  {
    id: 'icmp-redirects-not-sent',
    severity: 'low',
    title: { en: 'ICMP redirects sent to others', ja: 'ICMP リダイレクトの送信' },
    settings: { 'net/ipv4/conf/all/send_redirects': ['0'] },
    write: 'net.ipv4.conf.all.send_redirects=0',
    source: NETWORK,
  },
  {
    id: 'source-routes-refused',
    severity: 'medium',
    title: { en: 'Packets that choose their own route', ja: '送信元が経路を指定するパケット' },
    settings: { 'net/ipv4/conf/all/accept_source_route': ['0'] },
    write: 'net.ipv4.conf.all.accept_source_route=0',
    source: NETWORK,
  },
  {
    id: 'reverse-path-checked',
    severity: 'low',
    title: { en: 'Packets with a forged sender', ja: '送信元を偽装したパケット' },
    settings: { 'net/ipv4/conf/all/rp_filter': ['1', '2'] },
    write: 'net.ipv4.conf.all.rp_filter=1',
    source: NETWORK,
  },
  {
    id: 'syn-cookies',
    severity: 'medium',
    title: { en: 'Floods of half-open connections', ja: 'SYN フラッドへの備え' },
    settings: { 'net/ipv4/tcp_syncookies': ['1'] },
    write: 'net.ipv4.tcp_syncookies=1',
    source: NETWORK,
  },
  {
    id: 'broadcast-pings-ignored',
    severity: 'low',
    title: { en: 'Answers to broadcast pings', ja: 'ブロードキャスト ping への応答' },
    settings: { 'net/ipv4/icmp_echo_ignore_broadcasts': ['1'] },
    write: 'net.ipv4.icmp_echo_ignore_broadcasts=1',
    source: NETWORK,
  },
  {
    id: 'addresses-randomized',
    severity: 'high',
    title: { en: 'Predictable memory addresses', ja: 'メモリアドレスのランダム化' },
    settings: { 'kernel/randomize_va_space': ['2'] },
    write: 'kernel.randomize_va_space=2',
    source: KERNEL,
  },
  {
    id: 'links-protected',
    severity: 'medium',
    title: { en: 'Tricks with links in shared folders', ja: '共有フォルダのリンクを悪用した攻撃' },
    settings: { 'fs/protected_symlinks': ['1'], 'fs/protected_hardlinks': ['1'] },
    write: 'fs.protected_symlinks=1, fs.protected_hardlinks=1',
    source: FILES,
  },
  {
    id: 'ptrace-limited',
    severity: 'medium',
    title: { en: 'Programs that read the memory of others', ja: '他のプロセスのメモリの読み取り' },
    settings: { 'kernel/yama/ptrace_scope': ['1', '2', '3'] },
    write: 'kernel.yama.ptrace_scope=1',
    source: YAMA,
  },
  {
    id: 'kernel-log-limited',
    severity: 'low',
    title: { en: 'The kernel’s log for everybody', ja: 'カーネルログの公開範囲' },
    settings: { 'kernel/dmesg_restrict': ['1'] },
    write: 'kernel.dmesg_restrict=1',
    source: KERNEL,
  },
  {
    id: 'privileged-dumps-off',
    severity: 'medium',
    title: { en: 'Memory dumps of privileged programs', ja: '特権プログラムのコアダンプ' },
    settings: { 'fs/suid_dumpable': ['0'] },
    write: 'fs.suid_dumpable=0',
    source: FILES,
  },
];

export const KERNEL_SETTING_CHECKS: readonly HardeningCheck[] = ROWS.map(
  ({ id, severity, title, settings, write, source }) => ({
    id,
    severity,
    title,
    mend: {
      en: `Write ${write} into a file of /etc/sysctl.d and run \`sysctl --system\`.`,
      ja: `/etc/sysctl.d のファイルに ${write} を書き、\`sysctl --system\` を実行してください。`,
    },
    sources: [source],
    judge: (facts) => judgeSettings(facts, settings),
  }),
);

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
