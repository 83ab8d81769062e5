import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Classic load balancers use certificates of ACM',
    ja: 'Classic Load Balancer が ACM の証明書を使用している',
  },
  why: {
    en: 'ACM renews certificates by itself; one that was uploaded to IAM runs out one night, and its private key was in somebody’s hands.',
    ja: 'ACM は証明書を自動更新します。IAM にアップロードした証明書はある夜突然失効し、秘密鍵も誰かの手を経ています。',
  },
  mend: {
    en: 'Request a certificate in ACM for the same names and choose it at the listener; better, move to an application load balancer.',
    ja: '同じドメイン名の証明書を ACM でリクエストし、リスナーに設定します。可能であれば Application Load Balancer への移行を検討してください。',
  },
  fix: {
    en: 'Use certificates of ACM at classic load balancers in {account} ({count})',
    ja: '{account} の Classic Load Balancer における ACM 証明書の利用（{count} 件）',
  },
  reasons: {
    'not-acm': {
      en: 'A listener uses a certificate that is not from ACM.',
      ja: 'ACM 以外の証明書を使うリスナーがあります。',
    },
    'certificate-not-seen': {
      en: 'The certificate of a listener was not seen.',
      ja: 'リスナーの証明書を確認できませんでした。',
    },
    'no-tls-listener': { en: 'It has no HTTPS or SSL listener.', ja: 'HTTPS または SSL のリスナーがありません。' },
  },
};
