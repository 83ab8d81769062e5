import { type Fix, steps } from './definition.ts';

export const closeWayFromInternet: Fix = {
  id: 'close-way-from-internet',
  effort: 'hours',
  sources: [
    { url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html',
      read: '2026-11-26',
    },
  ],
  title: {
    en: 'Close the way from the internet to a machine in {account} ({count})',
    ja: '{account} のマシンへのインターネットからの経路の遮断（{count} 件）',
  },
  steps: {
    en: steps(
      'Look at the path of the exposure: which route, network ACL and security group rule let the packets in.',
      'Ask the owner who needs it. For administration use Session Manager or a VPN, for a service a load balancer.',
      'Try the change first: the what-if of the exposure shows what else it closes.',
      'Take away the rule of the security group, or the public address, and scan again.',
    ),
    ja: steps(
      '公開経路を開き、どのルート・ネットワーク ACL・セキュリティグループのルールが通しているかを確認します。',
      '誰が必要としているかをオーナーに確認します。管理用途には Session Manager や VPN、サービスにはロードバランサーを使います。',
      '先に What-if で変更を試し、ほかに何が閉じるかを確認します。',
      'セキュリティグループのルールまたはパブリックアドレスを外し、再度スキャンします。',
    ),
  },
  effect: {
    en: 'Scanners no longer find the machine, and weaknesses of what listens there count for less.',
    ja: 'スキャナーから発見されなくなり、待ち受けているサービスの弱点の影響が小さくなります。',
  },
};
