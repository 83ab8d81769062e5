import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Auto Scaling groups span several Availability Zones',
    ja: 'Auto Scaling グループが複数のアベイラビリティーゾーンを使う',
  },
  why: {
    en: 'When the one zone fails, everything the group runs is gone at once.',
    ja: '単一のゾーンに障害が起きると、グループのすべてのインスタンスが同時に失われます。',
  },
  mend: {
    en: 'Add subnets of another zone to the group, and to its load balancer.',
    ja: 'グループとそのロードバランサーに、別のアベイラビリティーゾーンのサブネットを追加します。',
  },
  fix: {
    en: 'Spread Auto Scaling groups over zones in {account} ({count})',
    ja: '{account} の Auto Scaling グループのマルチ AZ 化（{count} 件）',
  },
  reasons: {
    'one-zone': { en: 'It uses one Availability Zone only.', ja: 'アベイラビリティーゾーンを一つしか使っていません。' },
  },
};
