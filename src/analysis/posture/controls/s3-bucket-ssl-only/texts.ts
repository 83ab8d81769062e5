import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Bucket policies deny requests without TLS',
    ja: 'S3 バケットポリシーが TLS なしのリクエストを拒否している',
  },
  why: {
    en: 'S3 answers over plain HTTP too: whoever listens on the way reads data and signed links.',
    ja: 'S3 は平文の HTTP にも応答します。経路上で盗聴する者に、データや署名付き URL を読み取られます。',
  },
  mend: {
    en: 'Add a statement to the bucket policy that denies s3:* on the bucket and its objects to everybody when aws:SecureTransport is false.',
    ja: 'バケットポリシーに、aws:SecureTransport が false の場合に、バケットとオブジェクトに対する s3:* を全員に拒否するステートメントを追加します。',
  },
  fix: {
    en: 'Deny plain HTTP to buckets in {account} ({count})',
    ja: '{account} の S3 バケットへの平文 HTTP の拒否（{count} 件）',
  },
  reasons: {
    'no-policy': {
      en: 'The bucket has no policy that denies plain HTTP.',
      ja: '平文の HTTP を拒否するバケットポリシーがありません。',
    },
    'http-allowed': {
      en: 'No statement of the policy denies everybody requests without TLS.',
      ja: 'TLS なしのリクエストを全員に拒否するステートメントがポリシーにありません。',
    },
    partly: {
      en: 'Plain HTTP is denied for a part only: {action} is still open.',
      ja: '平文の HTTP の拒否が一部に限られています（{action} は拒否されていません）。',
    },
  },
};
