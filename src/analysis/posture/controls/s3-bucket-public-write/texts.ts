import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Buckets cannot be written by everybody', ja: 'S3 バケットが誰からも書き込める状態になっていない' },
  why: {
    en: 'Whoever may write can replace what others trust, plant malware, or delete the data and ask for a ransom.',
    ja: '書き込める者は、利用者が信頼するファイルの差し替え、マルウェアの設置、データの削除と身代金の要求ができてしまいます。',
  },
  mend: {
    en: 'In the S3 console choose the bucket, “Permissions”, “Block public access”, and switch all four settings on. Serve what must be public through CloudFront with origin access control.',
    ja: 'S3 コンソールでバケットを選び、「アクセス許可」の「ブロックパブリックアクセス」で 4 つの設定をすべてオンにします。公開が必要なものは、オリジンアクセスコントロールを使って CloudFront から配信してください。',
  },
  fix: { en: 'Close public buckets in {account} ({count})', ja: '{account} の公開バケットの遮断（{count} 件）' },
  reasons: {
    'by-policy': {
      en: 'The bucket policy ({statement}) lets anybody write: {action}.',
      ja: 'バケットポリシー（{statement}）により、誰でも書き込めます（{action}）。',
    },
    'by-acl': {
      en: 'The access control list grants {permission} to {group}.',
      ja: 'アクセスコントロールリスト（ACL）が {group} に {permission} を許可しています。',
    },
  },
};
