import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Classic load balancers use the strong TLS policy',
    ja: 'Classic Load Balancer が強固な TLS ポリシーを使用している',
  },
  why: {
    en: 'Other policies still allow TLS 1.0 and 1.1, and one of your own grows old without anybody seeing it.',
    ja: '他のポリシーでは TLS 1.0 / 1.1 が許可されます。独自のポリシーは、気付かないうちに古くなります。',
  },
  mend: {
    en: 'In the EC2 console choose the listener, “Change” the security policy, and choose ELBSecurityPolicy-TLS-1-2-2017-01.',
    ja: 'EC2 コンソールで対象のリスナーのセキュリティポリシーを ELBSecurityPolicy-TLS-1-2-2017-01 に変更します。',
  },
  fix: {
    en: 'Renew TLS policies of classic load balancers in {account} ({count})',
    ja: '{account} の Classic Load Balancer の TLS ポリシーの更新（{count} 件）',
  },
  reasons: {
    'weak-policy': { en: 'A listener uses the policy {policy}.', ja: 'リスナーがポリシー {policy} を使用しています。' },
    'policy-not-seen': {
      en: 'The policy of a listener was not seen.',
      ja: 'リスナーのポリシーを確認できませんでした。',
    },
    'no-tls-listener': { en: 'It has no HTTPS or SSL listener.', ja: 'HTTPS または SSL のリスナーがありません。' },
  },
};
