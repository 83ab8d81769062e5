import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Buckets of trails log who reads them', ja: '証跡のバケットのアクセスログが記録されている' },
  why: {
    en: 'Who read or deleted log files shows only in the access log of their bucket.',
    ja: 'ログファイルを参照、削除した者は、バケットのアクセスログでしか分かりません。',
  },
  mend: {
    en: 'In the S3 console open the bucket, “Properties”, “Server access logging”, and choose another bucket as its target.',
    ja: 'S3 コンソールでバケットの「プロパティ」を開き、「サーバーアクセスのログ記録」で別のバケットを出力先に指定します。',
  },
  fix: {
    en: 'Log access to buckets of trails in {account} ({count})',
    ja: '{account} の証跡バケットのアクセスログの記録（{count} 件）',
  },
  reasons: {
    'not-logged': { en: 'Server access logging is off.', ja: 'サーバーアクセスのログ記録が無効になっています。' },
    'no-trails': { en: 'No trail delivers to this bucket.', ja: 'CloudTrail の配信先のバケットではありません。' },
    'policy-unreadable': {
      en: 'Its policy has a form that is not understood.',
      ja: 'バケットポリシーの形式を解釈できません。',
    },
  },
};
