import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'CloudFront distributions serve HTTPS by SNI',
    ja: 'CloudFront ディストリビューションが SNI で HTTPS を提供する',
  },
  why: {
    en: 'Addresses of its own serve only clients that are too old for safe TLS, and cost hundreds of dollars a month.',
    ja: '専用 IP アドレスが必要なのは安全な TLS を使えない古いクライアントだけで、月額数百ドルの費用もかかります。',
  },
  mend: {
    en: 'In the CloudFront console edit the distribution and set “Legacy clients support” off.',
    ja: 'CloudFront コンソールでディストリビューションを編集し、「レガシークライアントサポート」をオフにします。',
  },
  fix: {
    en: 'Serve HTTPS by SNI in {account} ({count})',
    ja: '{account} の CloudFront における SNI の利用（{count} 件）',
  },
  reasons: {
    'dedicated-addresses': { en: 'It uses addresses of its own.', ja: '専用 IP アドレスを使用しています。' },
    'default-certificate': {
      en: 'It uses the default certificate of CloudFront.',
      ja: 'CloudFront のデフォルト証明書を使用しています。',
    },
  },
};
