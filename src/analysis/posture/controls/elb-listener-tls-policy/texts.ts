import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Listeners use a recommended TLS policy',
    ja: 'リスナーが推奨される TLS セキュリティポリシーを使用している',
  },
  why: {
    en: 'Older policies allow TLS 1.0 and 1.1 or ciphers without forward secrecy, whose recorded traffic can be read later.',
    ja: '古いポリシーでは、TLS 1.0 / 1.1 や、記録された通信を後から解読できる前方秘匿性のない暗号が許可されます。',
  },
  mend: {
    en: 'In the EC2 console choose the listener, “Edit”, and choose ELBSecurityPolicy-TLS13-1-2-Res-2021-06 or a newer one. The access log shows the versions that clients speak.',
    ja: 'EC2 コンソールで対象のリスナーを編集し、ELBSecurityPolicy-TLS13-1-2-Res-2021-06 以降のポリシーを選びます。クライアントが使う TLS のバージョンはアクセスログで確認できます。',
  },
  fix: {
    en: 'Renew TLS policies of listeners in {account} ({count})',
    ja: '{account} のリスナーの TLS ポリシーの更新（{count} 件）',
  },
  reasons: {
    'old-policy': { en: 'It uses {policy}.', ja: '{policy} を使用しています。' },
    'not-tls': { en: 'It does not end TLS.', ja: 'TLS を終端していません。' },
    'policy-not-seen': { en: 'Its policy was not seen.', ja: 'セキュリティポリシーを確認できませんでした。' },
  },
};
