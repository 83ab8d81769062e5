import type { ControlTexts } from '../../contract.ts';
import { PLAN_REASONS } from '../../read/guardduty-plan.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'GuardDuty watches what runs inside workloads',
    ja: 'GuardDuty の Runtime Monitoring が有効になっている',
  },
  why: {
    en: 'Logs of AWS do not show processes and files: only an agent inside sees a reverse shell or a miner start.',
    ja: 'AWS のログにはプロセスやファイルの動きが現れません。エージェントによる監視でのみ、リバースシェルなどの起動を検知できます。',
  },
  mend: {
    en: 'From the delegated administrator of GuardDuty turn on Runtime Monitoring under “Protection plans”, with auto-enable for all accounts.',
    ja: '委任管理者の GuardDuty の「保護プラン」でRuntime Monitoring を有効にし、全アカウントの自動有効化を設定します。',
  },
  fix: {
    en: 'Turn on Runtime Monitoring of GuardDuty in {account} ({count} regions)',
    ja: '{account} の GuardDuty Runtime Monitoring を有効化（{count} リージョン）',
  },
  reasons: PLAN_REASONS,
};
