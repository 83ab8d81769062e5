import type { Source } from '#kernel';
import type { HardeningHead } from './head.ts';

const SOURCES_0: readonly Source[] = [
  { url: 'https://man7.org/linux/man-pages/man8/auditd.8.html', read: '2026-11-26' },
];
const SOURCES_1: readonly Source[] = [
  { url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/set-time.html', read: '2026-11-26' },
];
const SOURCES_2: readonly Source[] = [
  {
    url: 'https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xhtml',
    read: '2026-11-26',
  },
];

export const SERVICE_HARDENING = {
  'audit-runs': {
    severity: 'medium',
    title: { en: 'A record of security events', ja: 'セキュリティイベントの監査記録' },
    mend: {
      en: 'Install audit (`auditd`) and run `systemctl enable --now auditd`.',
      ja: 'audit（`auditd`）をインストールし、`systemctl enable --now auditd` を実行してください。',
    },
    sources: SOURCES_0,
  },
  'time-kept': {
    severity: 'low',
    title: { en: 'A clock that is kept right', ja: '時刻の同期' },
    mend: {
      en: 'Run `systemctl enable --now chronyd` (or chrony) with the time server of Amazon, 169.254.169.123.',
      ja: '`systemctl enable --now chronyd`（または chrony）を実行し、Amazon の時刻サーバー 169.254.169.123 を使ってください。',
    },
    sources: SOURCES_1,
  },
  'no-plain-services': {
    severity: 'high',
    title: { en: 'Services that send passwords in the clear', ja: 'パスワードを平文で送るサービス' },
    mend: {
      en: 'Stop the service and use SSH or SFTP instead.',
      ja: 'サービスを停止し、SSH または SFTP を使ってください。',
    },
    sources: SOURCES_2,
  },
} as const satisfies Readonly<Record<string, HardeningHead>>;
