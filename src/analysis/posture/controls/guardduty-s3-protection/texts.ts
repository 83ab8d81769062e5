import type { ControlTexts } from '../../contract.ts';
import { PLAN_REASONS } from '../../read/guardduty-plan.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'GuardDuty watches S3 data events', ja: 'GuardDuty の S3 Protection が有効になっている' },
  why: {
    en: 'Mass downloads and deletions of objects show only in data events, which GuardDuty reads by itself when S3 Protection is on.',
    ja: 'オブジェクトの大量取得や削除はデータイベントにしか現れません。S3 Protection を有効にすると GuardDuty が直接監視します。',
  },
  mend: {
    en: 'From the delegated administrator of GuardDuty turn on S3 Protection under “Protection plans”, with auto-enable for all accounts.',
    ja: '委任管理者の GuardDuty の「保護プラン」でS3 Protectionを有効にし、全アカウントの自動有効化を設定します。',
  },
  fix: {
    en: 'Turn on S3 Protection of GuardDuty in {account} ({count} regions)',
    ja: '{account} の GuardDuty S3 Protectionを有効化（{count} リージョン）',
  },
  reasons: PLAN_REASONS,
};
