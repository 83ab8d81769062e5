import type { RuleTexts } from '../../../rule.ts';

export const TEXTS: RuleTexts = {
  title: {
    en: 'No expired certificate is kept in IAM',
    ja: 'IAM に期限切れのサーバー証明書がない',
  },
  why: {
    en: 'IAM does not remove expired certificates. One that is deployed by mistake breaks every client that looks.',
    ja: 'IAM は期限切れの証明書を自動では削除しません。誤って使用すると、接続するすべてのクライアントでエラーになります。',
  },
  mend: {
    en: 'Make sure that no load balancer or distribution uses it, then `aws iam delete-server-certificate --server-certificate-name <name>`. Use AWS Certificate Manager for the next one: it renews by itself.',
    ja: 'ロードバランサーやディストリビューションで使われていないことを確認し、`aws iam delete-server-certificate --server-certificate-name <名前>` で削除してください。今後は自動更新される AWS Certificate Manager を使います。',
  },
  reasons: {
    valid: {
      en: 'The certificate is still valid.',
      ja: '証明書は有効期限内です。',
    },
    expired: {
      en: 'The certificate expired at {expiresAt}.',
      ja: '証明書は {expiresAt} に期限が切れました。',
    },
    'end-unknown': {
      en: 'When the certificate expires was not seen.',
      ja: '証明書の有効期限を確認できませんでした。',
    },
  },
};
