import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'DynamoDB tables can be restored to any moment',
    ja: 'DynamoDB テーブルのポイントインタイムリカバリが有効になっている',
  },
  why: {
    en: 'A wrong deployment or a thief deletes in seconds: recovery brings back the second before.',
    ja: '誤ったデプロイや攻撃によるデータ削除からも、直前の時点に復元できます。',
  },
  mend: {
    en: 'In the DynamoDB console, “Backups”, edit “Point-in-time recovery” and turn it on.',
    ja: 'DynamoDB コンソールの「バックアップ」で「ポイントインタイムリカバリ」を有効にします。',
  },
  fix: {
    en: 'Turn on recovery of DynamoDB tables in {account} ({count})',
    ja: '{account} の DynamoDB テーブルの PITR を有効化（{count} 件）',
  },
  reasons: {
    off: { en: 'Point-in-time recovery is off.', ja: 'ポイントインタイムリカバリが無効になっています。' },
  },
};
