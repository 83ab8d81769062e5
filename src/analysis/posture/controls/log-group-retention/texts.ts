import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Log groups keep their logs for a year', ja: 'ロググループの保持期間が 1 年以上になっている' },
  why: {
    en: 'An intrusion is often found after months; logs that are gone by then tell nothing.',
    ja: '侵入は数か月後に発見されることが多く、ログが残っていないと調査できません。',
  },
  mend: {
    en: 'In the CloudWatch console choose the log group, “Actions”, “Edit retention setting”, and at least 12 months.',
    ja: 'CloudWatch コンソールでロググループを選び、「アクション」、「保持設定を編集」で 12 か月以上を選びます。',
  },
  fix: {
    en: 'Keep logs in {account} for a year ({count} log groups)',
    ja: '{account} のログの保持期間の延長（{count} ロググループ）',
  },
  reasons: {
    'too-short': {
      en: 'Logs are deleted after {days} days; {wanted} are wanted.',
      ja: 'ログが {days} 日で削除されます。{wanted} 日以上が必要です。',
    },
    'delivery-class': {
      en: 'Log groups of the class Delivery keep logs for a fixed time.',
      ja: 'Delivery クラスのロググループの保持期間は固定されています。',
    },
  },
};
