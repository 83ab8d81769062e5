import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Caches are encrypted at rest', ja: 'ElastiCache の保存データが暗号化されている' },
  why: {
    en: 'Backups and swap of a cache hold sessions and tokens.',
    ja: 'キャッシュのバックアップやスワップには、セッションやトークンが含まれます。',
  },
  mend: {
    en: 'Encryption cannot be switched on: restore a backup into a new group with encryption at rest.',
    ja: '後から有効にはできません。保存データの暗号化を有効にした新しいグループへバックアップから復元します。',
  },
  fix: { en: 'Encrypt caches in {account} ({count})', ja: '{account} の ElastiCache の暗号化（{count} 件）' },
  reasons: {
    off: { en: 'Encryption at rest is off.', ja: '保存データの暗号化が無効になっています。' },
  },
};
