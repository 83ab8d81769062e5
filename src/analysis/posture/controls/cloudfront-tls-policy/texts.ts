import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'CloudFront distributions use a recommended TLS policy',
    ja: 'CloudFront ディストリビューションが推奨 TLS ポリシーを使用している',
  },
  why: {
    en: 'Older policies allow TLS 1.0 and 1.1 or ciphers without forward secrecy.',
    ja: '古いポリシーでは、TLS 1.0 / 1.1 や前方秘匿性のない暗号が許可されます。',
  },
  mend: {
    en: 'In the CloudFront console edit the distribution and choose the security policy TLSv1.2_2021 or a newer one.',
    ja: 'CloudFront コンソールでディストリビューションを編集し、セキュリティポリシーに TLSv1.2_2021 以降を選びます。',
  },
  fix: {
    en: 'Renew TLS policies of CloudFront in {account} ({count})',
    ja: '{account} の CloudFront の TLS ポリシーの更新（{count} 件）',
  },
  reasons: {
    'old-policy': { en: 'Its policy is {policy}.', ja: 'ポリシーが {policy} です。' },
    'default-certificate': {
      en: 'It uses the default certificate, which fixes the policy.',
      ja: 'デフォルト証明書を使用しているため、ポリシーを選べません。',
    },
  },
};
