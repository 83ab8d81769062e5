import type { ControlTexts } from '../../contract.ts';
import { PLAN_REASONS } from '../../read/guardduty-plan.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'GuardDuty watches the network of Lambda functions',
    ja: 'GuardDuty の Lambda Protection が有効になっている',
  },
  why: {
    en: 'A function that was taken over talks to its master over the network: flow logs of Lambda are read by GuardDuty alone.',
    ja: '乗っ取られた関数は外部と通信します。Lambda のネットワークログは GuardDuty でしか監視できません。',
  },
  mend: {
    en: 'From the delegated administrator of GuardDuty turn on Lambda Protection under “Protection plans”, with auto-enable for all accounts.',
    ja: '委任管理者の GuardDuty の「保護プラン」でLambda Protectionを有効にし、全アカウントの自動有効化を設定します。',
  },
  fix: {
    en: 'Turn on Lambda Protection of GuardDuty in {account} ({count} regions)',
    ja: '{account} の GuardDuty Lambda Protectionを有効化（{count} リージョン）',
  },
  reasons: PLAN_REASONS,
};
