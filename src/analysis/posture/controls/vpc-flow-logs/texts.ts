import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'VPCs write flow logs', ja: 'VPC フローログが記録されている' },
  why: {
    en: 'Without flow logs nobody can tell afterwards who talked to whom: an intrusion leaves no trace in the network.',
    ja: 'フローログがないと、誰がどこと通信したかを後から確認できません。侵入されてもネットワーク上に痕跡が残りません。',
  },
  mend: {
    en: 'In the VPC console choose the VPC, “Flow logs”, “Create flow log”; traffic that was rejected suffices.',
    ja: 'VPC コンソールで対象の VPC を選び、「フローログ」から「フローログを作成」します。拒否されたトラフィックの記録だけでも構いません。',
  },
  fix: {
    en: 'Write flow logs of VPCs in {account} ({count})',
    ja: '{account} の VPC フローログの有効化（{count} 件）',
  },
  reasons: {
    'no-flow-log': {
      en: 'No active flow log covers this VPC.',
      ja: 'この VPC を対象とする有効なフローログがありません。',
    },
  },
};
