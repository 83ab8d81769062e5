import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'CloudFront distributions have a certificate of their own',
    ja: 'CloudFront ディストリビューションが独自の証明書を使用している',
  },
  why: {
    en: 'Under the default certificate viewers see a foreign name, and the versions of TLS cannot be chosen: TLS 1.0 is allowed.',
    ja: 'デフォルトの証明書では無関係なドメイン名が表示され、TLS のバージョンも選べません（TLS 1.0 が許可されます）。',
  },
  mend: {
    en: 'Request a certificate for your name in ACM in us-east-1, add the name to the distribution and choose the certificate.',
    ja: 'us-east-1 の ACM で独自ドメインの証明書をリクエストし、ディストリビューションに代替ドメイン名と証明書を設定します。',
  },
  fix: {
    en: 'Use certificates of your own at CloudFront in {account} ({count})',
    ja: '{account} の CloudFront における独自証明書の利用（{count} 件）',
  },
  reasons: {
    'default-certificate': {
      en: 'It uses the certificate of cloudfront.net.',
      ja: 'cloudfront.net のデフォルト証明書を使用しています。',
    },
  },
};
