import type { ControlTexts } from '../../contract.ts';
import { PLAN_REASONS } from '../../read/guardduty-plan.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'GuardDuty watches EKS audit logs', ja: 'GuardDuty の EKS 監査ログのモニタリングが有効になっている' },
  why: {
    en: 'Attacks on a cluster go through its API, whose audit logs nobody else watches.',
    ja: 'クラスターへの攻撃は Kubernetes API を経由します。その監査ログを監視しないと検知できません。',
  },
  mend: {
    en: 'From the delegated administrator of GuardDuty turn on EKS Protection under “Protection plans”, with auto-enable for all accounts.',
    ja: '委任管理者の GuardDuty の「保護プラン」でEKS Protectionを有効にし、全アカウントの自動有効化を設定します。',
  },
  fix: {
    en: 'Turn on EKS Protection of GuardDuty in {account} ({count} regions)',
    ja: '{account} の GuardDuty EKS Protectionを有効化（{count} リージョン）',
  },
  reasons: PLAN_REASONS,
};
