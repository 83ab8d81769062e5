import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Launch configurations give no public IPv4 addresses',
    ja: '起動設定がパブリック IPv4 アドレスを割り当てない',
  },
  why: {
    en: 'Every instance the group starts is on the internet itself instead of behind its load balancer.',
    ja: 'グループが起動するすべてのインスタンスが、ロードバランサーの背後ではなく直接インターネットに面します。',
  },
  mend: {
    en: 'Make a launch template without public addresses, let the group use it in private subnets and refresh its instances.',
    ja: 'パブリック IP を割り当てない起動テンプレートを作成し、プライベートサブネットでグループに使わせ、インスタンスの更新を実行します。',
  },
  fix: {
    en: 'Take public addresses from groups in {account} ({count})',
    ja: '{account} の Auto Scaling グループのパブリック IP 割り当ての無効化（{count} 件）',
  },
  reasons: {
    public: { en: 'Its instances get public addresses.', ja: 'インスタンスにパブリックアドレスが割り当てられます。' },
  },
};
