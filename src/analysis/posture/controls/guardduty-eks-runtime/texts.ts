import type { ControlTexts } from '../../contract.ts';
import { PLAN_REASONS } from '../../read/guardduty-plan.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'GuardDuty keeps its agent on EKS nodes',
    ja: 'GuardDuty が EKS ノードのエージェントを自動管理している',
  },
  why: {
    en: 'Nodes come and go: unless GuardDuty installs its agent by itself, new ones run unwatched.',
    ja: 'ノードは頻繁に入れ替わります。エージェントを自動管理しないと、新しいノードは監視されません。',
  },
  mend: {
    en: 'From the delegated administrator of GuardDuty turn on automated agent configuration for EKS under “Protection plans”, with auto-enable for all accounts.',
    ja: '委任管理者の GuardDuty の「保護プラン」でEKS の自動エージェント設定を有効にし、全アカウントの自動有効化を設定します。',
  },
  fix: {
    en: 'Turn on automated agent configuration for EKS of GuardDuty in {account} ({count} regions)',
    ja: '{account} の GuardDuty EKS の自動エージェント設定を有効化（{count} リージョン）',
  },
  reasons: PLAN_REASONS,
};
