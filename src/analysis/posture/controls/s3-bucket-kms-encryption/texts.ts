import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Buckets encrypt with a KMS key', ja: 'S3 バケットが KMS キーで暗号化されている' },
  why: {
    en: 'With S3’s own keys whoever may read an object gets it in the clear; a KMS key asks for a second permission and logs every use.',
    ja: 'S3 管理のキーでは、オブジェクトを読める者は復号済みのデータを得られます。KMS キーなら別の許可が必要になり、使用がすべて記録されます。',
  },
  mend: {
    en: 'In the S3 console choose the bucket, “Properties”, “Default encryption”, SSE-KMS with a bucket key. Objects that are there keep their encryption until they are copied.',
    ja: 'S3 コンソールでバケットを選び、「プロパティ」の「デフォルトの暗号化」で SSE-KMS とバケットキーを選びます。既存のオブジェクトは、コピーし直すまで元の暗号化のままです。',
  },
  fix: {
    en: 'Encrypt buckets with KMS in {account} ({count})',
    ja: '{account} の S3 バケットの KMS による暗号化（{count} 件）',
  },
  reasons: {
    'not-kms': {
      en: 'The default encryption is {algorithm}, without a KMS key.',
      ja: 'デフォルトの暗号化は {algorithm} で、KMS キーが使われていません。',
    },
    'log-target': {
      en: 'It receives server access logs, which S3 delivers with its own keys only.',
      ja: 'サーバーアクセスログの出力先です。ログの配信は S3 管理のキーでのみ行えます。',
    },
  },
};
