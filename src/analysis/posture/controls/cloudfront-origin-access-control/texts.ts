import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'CloudFront reads buckets through origin access control',
    ja: 'CloudFront がオリジンアクセスコントロールで S3 に接続する',
  },
  why: {
    en: 'Without it the bucket must be open to be served, and everybody can go around the distribution and its web ACL.',
    ja: '設定がないとバケット自体を公開する必要があり、ディストリビューションや Web ACL を迂回して直接アクセスされます。',
  },
  mend: {
    en: 'Make an origin access control, choose it at the origin, and let the bucket policy allow the distribution alone.',
    ja: 'オリジンアクセスコントロール（OAC）を作成してオリジンに設定し、バケットポリシーでそのディストリビューションだけを許可します。',
  },
  fix: {
    en: 'Use origin access control at CloudFront in {account} ({count})',
    ja: '{account} の CloudFront におけるオリジンアクセスコントロールの設定（{count} 件）',
  },
  reasons: {
    'no-control': {
      en: 'A bucket is read without origin access control.',
      ja: 'オリジンアクセスコントロールなしで読み取っているバケットがあります。',
    },
    'old-identity': {
      en: 'A bucket is read through an origin access identity, which origin access control replaces.',
      ja: 'OAC に置き換えられた旧方式のオリジンアクセスアイデンティティ（OAI）で読み取っているバケットがあります。',
    },
    'no-bucket': { en: 'It serves no bucket.', ja: 'S3 バケットをオリジンとしていません。' },
  },
};
