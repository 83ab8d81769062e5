import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'CloudFront speaks no SSLv3 with origins', ja: 'CloudFront がオリジンとの通信に SSLv3 を使用しない' },
  why: {
    en: 'SSLv3 is broken: whoever stands between edge and server can read the traffic.',
    ja: 'SSLv3 はすでに破られており、エッジとサーバーの間にいる者に通信を解読されます。',
  },
  mend: {
    en: 'In the CloudFront console edit the origin and set “Minimum origin SSL protocol” to TLSv1.2.',
    ja: 'CloudFront コンソールでオリジンを編集し、「最小オリジン SSL プロトコル」を TLSv1.2 に設定します。',
  },
  fix: {
    en: 'Drop SSLv3 towards origins in {account} ({count})',
    ja: '{account} の CloudFront における SSLv3 の無効化（{count} 件）',
  },
  reasons: {
    sslv3: { en: 'It allows SSLv3 towards an origin.', ja: 'オリジンとの通信で SSLv3 を許可しています。' },
    'protocols-not-seen': {
      en: 'The protocols of an origin were not seen.',
      ja: 'オリジンとの通信に使うプロトコルを確認できませんでした。',
    },
    'no-custom-origin': { en: 'All its origins are buckets or VPC origins.', ja: 'カスタムオリジンがありません。' },
  },
};
