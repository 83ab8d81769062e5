import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Caches are backed up', ja: 'ElastiCache の自動バックアップが有効になっている' },
  why: {
    en: 'What was kept in the cache alone is lost with it.',
    ja: 'キャッシュにしかないデータは、障害時に失われます。',
  },
  mend: {
    en: 'In the ElastiCache console modify the cluster and turn on automatic backups (at least 1 day).',
    ja: 'ElastiCache コンソールでクラスターを変更し、自動バックアップ（1 日以上）を有効にします。',
  },
  fix: { en: 'Back up caches of {account} ({count})', ja: '{account} の ElastiCache の自動バックアップ（{count} 件）' },
  reasons: {
    off: { en: 'Automatic backups are off.', ja: '自動バックアップが無効になっています。' },
  },
};
