import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'CloudFront distributions of buckets have a default root object',
    ja: 'S3 を配信する CloudFront ディストリビューションにデフォルトルートオブジェクトがある',
  },
  why: {
    en: 'Without it a request for the bare name may answer the list of everything in the bucket.',
    ja: '設定がないと、ドメインのルートへのリクエストに対してバケット内のオブジェクト一覧を返すことがあります。',
  },
  mend: {
    en: 'In the CloudFront console choose the distribution, “Settings”, “Edit”, and give a default root object such as index.html.',
    ja: 'CloudFront コンソールで対象のディストリビューションの設定を編集し、デフォルトルートオブジェクト（index.html など）を指定します。',
  },
  fix: {
    en: 'Give default root objects in {account} ({count})',
    ja: '{account} の CloudFront におけるデフォルトルートオブジェクトの設定（{count} 件）',
  },
  reasons: {
    'no-root-object': {
      en: 'It has no default root object.',
      ja: 'デフォルトルートオブジェクトが設定されていません。',
    },
    'no-s3-origin': { en: 'It serves no bucket.', ja: 'S3 バケットをオリジンとしていません。' },
  },
};
