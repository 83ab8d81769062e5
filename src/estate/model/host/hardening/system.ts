import type { Source } from '#kernel';
import type { HardeningHead } from './head.ts';

const SOURCES_0: readonly Source[] = [
  { url: 'https://man7.org/linux/man-pages/man5/core.5.html', read: '2026-11-26' },
  { url: 'https://www.freedesktop.org/software/systemd/man/latest/coredump.conf.html', read: '2026-11-26' },
  { url: 'https://man7.org/linux/man-pages/man5/limits.conf.5.html', read: '2026-11-26' },
];
const SOURCES_1: readonly Source[] = [
  { url: 'https://docs.kernel.org/admin-guide/LSM/index.html', read: '2026-11-26' },
];

export const SYSTEM_HARDENING = {
  'core-dumps-off': {
    severity: 'low',
    title: { en: 'Memory of crashed programs on disk', ja: '異常終了したプログラムのメモリの保存' },
    mend: {
      en: 'Write `* hard core 0` into /etc/security/limits.d and `Storage=none` into /etc/systemd/coredump.conf.',
      ja: '/etc/security/limits.d に `* hard core 0` を、/etc/systemd/coredump.conf に `Storage=none` を設定してください。',
    },
    sources: SOURCES_0,
  },
  'access-confined': {
    severity: 'medium',
    title: { en: 'Programs that nothing confines', ja: '強制アクセス制御' },
    mend: {
      en: 'Set SELinux to enforcing (`setenforce 1`, /etc/selinux/config) or turn AppArmor on.',
      ja: 'SELinux を enforcing にするか（`setenforce 1` と /etc/selinux/config）、AppArmor を有効にしてください。',
    },
    sources: SOURCES_1,
  },
} as const satisfies Readonly<Record<string, HardeningHead>>;
