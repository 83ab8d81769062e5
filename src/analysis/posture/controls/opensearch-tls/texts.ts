import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'OpenSearch domains take TLS with the latest policy only',
    ja: 'OpenSearch ドメインが最新の TLS ポリシーの HTTPS のみを受け付けている',
  },
  why: {
    en: 'Plain HTTP and old TLS can be read and changed on the way.',
    ja: '平文の HTTP や古い TLS の通信は、傍受や改ざんのおそれがあります。',
  },
  mend: {
    en: 'In the OpenSearch console edit “Security configuration”: require HTTPS and choose the TLS policy with PFS.',
    ja: 'OpenSearch コンソールの「セキュリティ設定」で HTTPS を必須にし、PFS 対応の TLS ポリシーを選びます。',
  },
  fix: {
    en: 'Require TLS of OpenSearch domains in {account} ({count})',
    ja: '{account} の OpenSearch ドメインの TLS 必須化（{count} 件）',
  },
  reasons: {
    weak: {
      en: 'HTTPS required: {https}; TLS policy: {policy}.',
      ja: 'HTTPS の必須設定: {https}、TLS ポリシー: {policy}。',
    },
  },
};
