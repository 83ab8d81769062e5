import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'RDS databases are encrypted at rest', ja: 'RDS データベースの保存データが暗号化されている' },
  why: {
    en: 'Snapshots and storage of an unencrypted database can be read by whoever gets hold of them.',
    ja: '暗号化されていないデータベースのスナップショットやストレージは、入手した者がそのまま読み取れます。',
  },
  mend: {
    en: 'Encryption cannot be switched on: take a snapshot, copy it with a KMS key, restore the copy and switch over.',
    ja: '後から暗号化を有効にはできません。スナップショットを KMS キーで暗号化してコピーし、復元したデータベースに切り替えます。',
  },
  fix: { en: 'Encrypt databases in {account} ({count})', ja: '{account} のデータベースの暗号化（{count} 件）' },
  reasons: {
    'not-encrypted': { en: 'Its storage is not encrypted.', ja: 'ストレージが暗号化されていません。' },
  },
};
