import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Buckets log who accesses them', ja: 'S3 バケットのサーバーアクセスログが有効になっている' },
  why: {
    en: 'Without access logs nobody can tell afterwards which objects were read, and by whom.',
    ja: 'アクセスログがないと、どのオブジェクトが誰に読み取られたかを後から確認できません。',
  },
  mend: {
    en: 'In the S3 console choose the bucket, “Properties”, “Server access logging”, and name a log bucket in the same region.',
    ja: 'S3 コンソールでバケットを選び、「プロパティ」の「サーバーアクセスのログ記録」で、同じリージョンのログ用バケットを指定します。',
  },
  fix: {
    en: 'Log access to buckets in {account} ({count})',
    ja: '{account} の S3 サーバーアクセスログの有効化（{count} 件）',
  },
  reasons: {
    'not-logged': { en: 'Server access logging is off.', ja: 'サーバーアクセスログが無効です。' },
    'log-target': {
      en: 'It receives the access logs of other buckets; logging its own would feed itself.',
      ja: '他のバケットのアクセスログの出力先です。自身のログを有効にするとログがログを生みます。',
    },
  },
};
