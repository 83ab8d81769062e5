import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Buckets can lock their objects', ja: 'S3 バケットのオブジェクトロックが有効になっている' },
  why: {
    en: 'Backups and logs that can be deleted are the first thing an extortionist deletes.',
    ja: '削除できるバックアップやログは、恐喝目的の攻撃者が最初に消すものです。',
  },
  mend: {
    en: 'In the S3 console choose the bucket, “Properties”, “Object Lock”, and enable it with a default retention; versioning must be on.',
    ja: 'S3 コンソールでバケットを選び、「プロパティ」の「オブジェクトロック」を有効にし、デフォルトの保持期間を設定します（バージョニングが必要です）。',
  },
  fix: {
    en: 'Switch Object Lock of buckets on in {account} ({count})',
    ja: '{account} の S3 オブジェクトロックの有効化（{count} 件）',
  },
  reasons: {
    'not-locked': { en: 'Object Lock is not enabled.', ja: 'オブジェクトロックが有効になっていません。' },
  },
};
