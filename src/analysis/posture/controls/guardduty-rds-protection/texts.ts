import type { ControlTexts } from '../../contract.ts';
import { PLAN_REASONS } from '../../read/guardduty-plan.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'GuardDuty watches sign-ins to RDS databases', ja: 'GuardDuty の RDS Protection が有効になっている' },
  why: {
    en: 'Guessed and stolen database passwords show in sign-in events, which no other service watches.',
    ja: 'データベースのパスワードの総当たりや悪用はログインイベントに現れます。',
  },
  mend: {
    en: 'From the delegated administrator of GuardDuty turn on RDS Protection under “Protection plans”, with auto-enable for all accounts.',
    ja: '委任管理者の GuardDuty の「保護プラン」でRDS Protectionを有効にし、全アカウントの自動有効化を設定します。',
  },
  fix: {
    en: 'Turn on RDS Protection of GuardDuty in {account} ({count} regions)',
    ja: '{account} の GuardDuty RDS Protectionを有効化（{count} リージョン）',
  },
  reasons: PLAN_REASONS,
};
