import type { ControlTexts } from '../../contract.ts';
import { PLAN_REASONS } from '../../read/guardduty-plan.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'GuardDuty keeps its agent in ECS tasks on Fargate',
    ja: 'GuardDuty が ECS（Fargate）のエージェントを自動管理している',
  },
  why: {
    en: 'Tasks on Fargate have no host to look at: only the agent that GuardDuty adds sees inside.',
    ja: 'Fargate のタスクにはホストがなく、GuardDuty が追加するエージェントでしか内部を監視できません。',
  },
  mend: {
    en: 'From the delegated administrator of GuardDuty turn on automated agent configuration for ECS on Fargate under “Protection plans”, with auto-enable for all accounts.',
    ja: '委任管理者の GuardDuty の「保護プラン」でECS（Fargate）の自動エージェント設定を有効にし、全アカウントの自動有効化を設定します。',
  },
  fix: {
    en: 'Turn on automated agent configuration for ECS on Fargate of GuardDuty in {account} ({count} regions)',
    ja: '{account} の GuardDuty ECS（Fargate）の自動エージェント設定を有効化（{count} リージョン）',
  },
  reasons: PLAN_REASONS,
};
