import type { Source } from '#kernel';
import type { HardeningHead } from './head.ts';

const SOURCES_0: readonly Source[] = [{ url: 'https://docs.kernel.org/networking/ip-sysctl.html', read: '2026-11-26' }];
const SOURCES_1: readonly Source[] = [
  { url: 'https://docs.kernel.org/admin-guide/sysctl/kernel.html', read: '2026-11-26' },
];
const SOURCES_2: readonly Source[] = [
  { url: 'https://docs.kernel.org/admin-guide/sysctl/fs.html', read: '2026-11-26' },
];
const SOURCES_3: readonly Source[] = [{ url: 'https://docs.kernel.org/admin-guide/LSM/Yama.html', read: '2026-11-26' }];

export const KERNEL_SETTING_HARDENING = {
  'icmp-redirects-refused': {
    severity: 'medium',
    title: { en: 'Routes changed by ICMP redirects', ja: 'ICMP リダイレクトによる経路の変更' },
    mend: {
      en: 'Write net.ipv4.conf.all.accept_redirects=0, net.ipv4.conf.default.accept_redirects=0 into a file of /etc/sysctl.d and run `sysctl --system`.',
      ja: '/etc/sysctl.d のファイルに net.ipv4.conf.all.accept_redirects=0, net.ipv4.conf.default.accept_redirects=0 を書き、`sysctl --system` を実行してください。',
    },
    sources: SOURCES_0,
  },
  'icmp-redirects-not-sent': {
    severity: 'low',
    title: { en: 'ICMP redirects sent to others', ja: 'ICMP リダイレクトの送信' },
    mend: {
      en: 'Write net.ipv4.conf.all.send_redirects=0 into a file of /etc/sysctl.d and run `sysctl --system`.',
      ja: '/etc/sysctl.d のファイルに net.ipv4.conf.all.send_redirects=0 を書き、`sysctl --system` を実行してください。',
    },
    sources: SOURCES_0,
  },
  'source-routes-refused': {
    severity: 'medium',
    title: { en: 'Packets that choose their own route', ja: '送信元が経路を指定するパケット' },
    mend: {
      en: 'Write net.ipv4.conf.all.accept_source_route=0 into a file of /etc/sysctl.d and run `sysctl --system`.',
      ja: '/etc/sysctl.d のファイルに net.ipv4.conf.all.accept_source_route=0 を書き、`sysctl --system` を実行してください。',
    },
    sources: SOURCES_0,
  },
  'reverse-path-checked': {
    severity: 'low',
    title: { en: 'Packets with a forged sender', ja: '送信元を偽装したパケット' },
    mend: {
      en: 'Write net.ipv4.conf.all.rp_filter=1 into a file of /etc/sysctl.d and run `sysctl --system`.',
      ja: '/etc/sysctl.d のファイルに net.ipv4.conf.all.rp_filter=1 を書き、`sysctl --system` を実行してください。',
    },
    sources: SOURCES_0,
  },
  'syn-cookies': {
    severity: 'medium',
    title: { en: 'Floods of half-open connections', ja: 'SYN フラッドへの備え' },
    mend: {
      en: 'Write net.ipv4.tcp_syncookies=1 into a file of /etc/sysctl.d and run `sysctl --system`.',
      ja: '/etc/sysctl.d のファイルに net.ipv4.tcp_syncookies=1 を書き、`sysctl --system` を実行してください。',
    },
    sources: SOURCES_0,
  },
  'broadcast-pings-ignored': {
    severity: 'low',
    title: { en: 'Answers to broadcast pings', ja: 'ブロードキャスト ping への応答' },
    mend: {
      en: 'Write net.ipv4.icmp_echo_ignore_broadcasts=1 into a file of /etc/sysctl.d and run `sysctl --system`.',
      ja: '/etc/sysctl.d のファイルに net.ipv4.icmp_echo_ignore_broadcasts=1 を書き、`sysctl --system` を実行してください。',
    },
    sources: SOURCES_0,
  },
  'addresses-randomized': {
    severity: 'high',
    title: { en: 'Predictable memory addresses', ja: 'メモリアドレスのランダム化' },
    mend: {
      en: 'Write kernel.randomize_va_space=2 into a file of /etc/sysctl.d and run `sysctl --system`.',
      ja: '/etc/sysctl.d のファイルに kernel.randomize_va_space=2 を書き、`sysctl --system` を実行してください。',
    },
    sources: SOURCES_1,
  },
  'links-protected': {
    severity: 'medium',
    title: { en: 'Tricks with links in shared folders', ja: '共有フォルダのリンクを悪用した攻撃' },
    mend: {
      en: 'Write fs.protected_symlinks=1, fs.protected_hardlinks=1 into a file of /etc/sysctl.d and run `sysctl --system`.',
      ja: '/etc/sysctl.d のファイルに fs.protected_symlinks=1, fs.protected_hardlinks=1 を書き、`sysctl --system` を実行してください。',
    },
    sources: SOURCES_2,
  },
  'ptrace-limited': {
    severity: 'medium',
    title: { en: 'Programs that read the memory of others', ja: '他のプロセスのメモリの読み取り' },
    mend: {
      en: 'Write kernel.yama.ptrace_scope=1 into a file of /etc/sysctl.d and run `sysctl --system`.',
      ja: '/etc/sysctl.d のファイルに kernel.yama.ptrace_scope=1 を書き、`sysctl --system` を実行してください。',
    },
    sources: SOURCES_3,
  },
  'kernel-log-limited': {
    severity: 'low',
    title: { en: 'The kernel’s log for everybody', ja: 'カーネルログの公開範囲' },
    mend: {
      en: 'Write kernel.dmesg_restrict=1 into a file of /etc/sysctl.d and run `sysctl --system`.',
      ja: '/etc/sysctl.d のファイルに kernel.dmesg_restrict=1 を書き、`sysctl --system` を実行してください。',
    },
    sources: SOURCES_1,
  },
  'privileged-dumps-off': {
    severity: 'medium',
    title: { en: 'Memory dumps of privileged programs', ja: '特権プログラムのコアダンプ' },
    mend: {
      en: 'Write fs.suid_dumpable=0 into a file of /etc/sysctl.d and run `sysctl --system`.',
      ja: '/etc/sysctl.d のファイルに fs.suid_dumpable=0 を書き、`sysctl --system` を実行してください。',
    },
    sources: SOURCES_2,
  },
} as const satisfies Readonly<Record<string, HardeningHead>>;
