import type { ControlTexts } from '../../contract.ts';
import { PLAN_REASONS } from '../../read/guardduty-plan.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'GuardDuty keeps its agent on EC2 instances',
    ja: 'GuardDuty が EC2 インスタンスのエージェントを自動管理している',
  },
  why: {
    en: 'Instances that somebody must remember to equip are the ones that are forgotten.',
    ja: 'エージェントを手動で導入する運用では、導入漏れのインスタンスが監視されません。',
  },
  mend: {
    en: 'From the delegated administrator of GuardDuty turn on automated agent configuration for EC2 under “Protection plans”, with auto-enable for all accounts.',
    ja: '委任管理者の GuardDuty の「保護プラン」でEC2 の自動エージェント設定を有効にし、全アカウントの自動有効化を設定します。',
  },
  fix: {
    en: 'Turn on automated agent configuration for EC2 of GuardDuty in {account} ({count} regions)',
    ja: '{account} の GuardDuty EC2 の自動エージェント設定を有効化（{count} リージョン）',
  },
  reasons: PLAN_REASONS,
};
