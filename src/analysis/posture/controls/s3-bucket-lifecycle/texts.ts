import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Buckets have lifecycle rules', ja: 'S3 バケットにライフサイクルルールが設定されている' },
  why: {
    en: 'Data that nobody deletes piles up: it costs money, and what is not there cannot leak.',
    ja: '削除されないデータは溜まり続け、費用も漏えい時の影響も増えます。存在しないデータは漏えいしません。',
  },
  mend: {
    en: 'In the S3 console choose the bucket, “Management”, “Create lifecycle rule”; begin with old versions and incomplete uploads.',
    ja: 'S3 コンソールでバケットを選び、「管理」の「ライフサイクルルールを作成する」で作成します。まず古いバージョンと未完了のアップロードの削除から始めてください。',
  },
  fix: {
    en: 'Add lifecycle rules to buckets in {account} ({count})',
    ja: '{account} の S3 ライフサイクルルールの追加（{count} 件）',
  },
  reasons: {
    'no-rules': { en: 'The bucket has no lifecycle rule.', ja: 'ライフサイクルルールがありません。' },
    'all-off': {
      en: 'All lifecycle rules of the bucket are switched off.',
      ja: 'ライフサイクルルールがすべて無効になっています。',
    },
  },
};
