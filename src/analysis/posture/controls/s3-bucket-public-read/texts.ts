import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Buckets cannot be read by everybody', ja: 'S3 バケットが誰からも読み取れる状態になっていない' },
  why: {
    en: 'Data in a bucket that anybody may read is found by scanners within hours and copied for good.',
    ja: '誰でも読み取れるバケットのデータは、スキャナーに短時間で発見され、コピーされると取り戻せません。',
  },
  mend: {
    en: 'In the S3 console choose the bucket, “Permissions”, “Block public access”, and switch all four settings on. Serve what must be public through CloudFront with origin access control.',
    ja: 'S3 コンソールでバケットを選び、「アクセス許可」の「ブロックパブリックアクセス」で 4 つの設定をすべてオンにします。公開が必要なものは、オリジンアクセスコントロールを使って CloudFront から配信してください。',
  },
  fix: { en: 'Close public buckets in {account} ({count})', ja: '{account} の公開バケットの遮断（{count} 件）' },
  reasons: {
    'by-policy': {
      en: 'The bucket policy ({statement}) lets anybody read: {action}.',
      ja: 'バケットポリシー（{statement}）により、誰でも読み取れます（{action}）。',
    },
    'by-acl': {
      en: 'The access control list grants {permission} to {group}.',
      ja: 'アクセスコントロールリスト（ACL）が {group} に {permission} を許可しています。',
    },
  },
};
