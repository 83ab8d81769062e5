import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Load balancers span several Availability Zones',
    ja: 'ロードバランサーが複数のアベイラビリティーゾーンを使う',
  },
  why: {
    en: 'When the one zone fails, the service cannot be reached although its targets may live elsewhere.',
    ja: '単一のゾーンに障害が起きると、ターゲットが別のゾーンで動いていてもサービスに到達できなくなります。',
  },
  mend: {
    en: 'In the EC2 console choose the load balancer, “Network mapping”, “Edit subnets”, and add a subnet of another zone.',
    ja: 'EC2 コンソールで対象のロードバランサーの「ネットワークマッピング」を編集し、別のアベイラビリティーゾーンのサブネットを追加します。',
  },
  fix: {
    en: 'Spread load balancers over zones in {account} ({count})',
    ja: '{account} のロードバランサーのマルチ AZ 化（{count} 件）',
  },
  reasons: {
    'one-zone': {
      en: 'It stands in one Availability Zone only.',
      ja: 'アベイラビリティーゾーンを一つしか使っていません。',
    },
  },
};
