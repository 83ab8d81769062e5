import { type Fix, steps } from './definition.ts';

export const replaceServerCertificates: Fix = {
  id: 'replace-server-certificates',
  effort: 'hours',
  sources: [
    { url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html', read: '2026-11-23' },
  ],
  title: {
    en: 'Replace server certificates stored in IAM of {account} ({count})',
    ja: '{account} の IAM サーバー証明書の置き換え（{count} 件）',
  },
  steps: {
    en: steps(
      'Find the load balancers and distributions that use each certificate listed below.',
      'Request the same names in AWS Certificate Manager, which renews by itself, and switch the listeners over.',
      'Delete the old one: `aws iam delete-server-certificate --server-certificate-name <name>`.',
    ),
    ja: steps(
      '下に挙げた各証明書を使っているロードバランサーやディストリビューションを調べます。',
      '自動更新される AWS Certificate Manager で同じ名前の証明書を発行し、リスナーを切り替えます。',
      '古い証明書を削除します: `aws iam delete-server-certificate --server-certificate-name <name>`。',
    ),
  },
  effect: {
    en: 'No service goes down because a certificate ran out, and no expired one is put to use by mistake.',
    ja: '証明書の期限切れによるサービス停止や、期限切れ証明書の誤用がなくなります。',
  },
};
