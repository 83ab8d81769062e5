import type { Source } from '#kernel';
import type { HardeningHead } from './head.ts';

const SOURCES_0: readonly Source[] = [
  { url: 'https://wiki.debian.org/UnattendedUpgrades', read: '2026-11-26' },
  { url: 'https://dnf.readthedocs.io/en/latest/automatic.html', read: '2026-11-26' },
];
const SOURCES_1: readonly Source[] = [{ url: 'https://wiki.debian.org/UnattendedUpgrades', read: '2026-11-26' }];
const SOURCES_2: readonly Source[] = [
  { url: 'https://docs.aws.amazon.com/linux/al2023/ug/deterministic-upgrades-usage.html', read: '2026-11-26' },
];

export const UPDATE_HARDENING = {
  'updates-automatic': {
    severity: 'medium',
    title: { en: 'Security updates that nobody installs', ja: 'セキュリティ更新の自動適用' },
    mend: {
      en: 'Turn on unattended-upgrades or dnf-automatic, or patch by Systems Manager Patch Manager and accept this one.',
      ja: 'unattended-upgrades または dnf-automatic を有効にしてください。Patch Manager で適用している場合は、この項目を例外にします。',
    },
    sources: SOURCES_0,
  },
  'no-restart-due': {
    severity: 'medium',
    title: { en: 'A restart that updates wait for', ja: '更新後の再起動待ち' },
    mend: { en: 'Restart the machine in its next window.', ja: '次のメンテナンス時間に再起動してください。' },
    sources: SOURCES_1,
  },
  'newest-kernel-runs': {
    severity: 'high',
    title: { en: 'An old kernel that still runs', ja: '古いカーネルでの動作' },
    mend: {
      en: 'Restart the machine so that the newest installed kernel runs.',
      ja: '再起動して、インストール済みの最新のカーネルで起動してください。',
    },
    sources: SOURCES_2,
  },
} as const satisfies Readonly<Record<string, HardeningHead>>;
