import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'RDS proxies require TLS', ja: 'RDS Proxy で TLS が必須になっている' },
  why: {
    en: 'Without TLS, logins and data pass the network where they can be read and changed.',
    ja: 'TLS が必須でないと、認証情報やデータが平文で流れ、盗聴や改ざんのおそれがあります。',
  },
  mend: {
    en: 'In the RDS console modify the proxy and choose “Require Transport Layer Security”; check first that all clients use TLS.',
    ja: 'RDS コンソールでプロキシを変更し、「Transport Layer Security が必要」を有効にします。事前にすべてのクライアントが TLS を使っていることを確認します。',
  },
  fix: {
    en: 'Require TLS of RDS proxies in {account} ({count})',
    ja: '{account} の RDS Proxy の TLS 必須化（{count} 件）',
  },
  reasons: {
    'tls-not-required': { en: 'It accepts connections without TLS.', ja: 'TLS なしの接続を受け付けます。' },
  },
};
