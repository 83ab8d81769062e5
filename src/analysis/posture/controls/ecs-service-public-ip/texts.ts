import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'ECS services give their tasks no public addresses',
    ja: 'ECS サービスがタスクにパブリック IP を割り当てていない',
  },
  why: {
    en: 'A task with a public address can be reached from the internet beside the load balancer, as far as its security group lets.',
    ja: 'パブリック IP アドレスを持つタスクは、セキュリティグループの設定次第で、ロードバランサーを経由せずにインターネットから到達されます。',
  },
  mend: {
    en: 'Update the service in private subnets with “Public IP” turned off; reach out through a NAT gateway or VPC endpoints.',
    ja: 'プライベートサブネットに配置し、「パブリック IP」をオフにして更新します。外部への通信は NAT ゲートウェイや VPC エンドポイントを使います。',
  },
  fix: {
    en: 'Take public addresses from ECS services in {account} ({count})',
    ja: '{account} の ECS サービスのパブリック IP の解消（{count} 件）',
  },
  reasons: {
    'public-address': {
      en: 'Its tasks get public addresses.',
      ja: 'タスクにパブリック IP アドレスが割り当てられます。',
    },
  },
};
