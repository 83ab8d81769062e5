import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Classic load balancers span several Availability Zones',
    ja: 'Classic Load Balancer が複数のアベイラビリティーゾーンを使う',
  },
  why: {
    en: 'When the one zone fails, the service cannot be reached although its instances may live elsewhere.',
    ja: '単一のゾーンに障害が起きると、インスタンスが別のゾーンで動いていてもサービスに到達できなくなります。',
  },
  mend: {
    en: 'Attach a subnet of another zone to the load balancer.',
    ja: '別のアベイラビリティーゾーンのサブネットをロードバランサーにアタッチします。',
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
