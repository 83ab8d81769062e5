import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Actions of alarms are switched on', ja: 'アラームのアクションが有効になっている' },
  why: {
    en: 'Actions are switched off for maintenance, and forgotten.',
    ja: 'メンテナンスのために無効にしたアクションは、そのまま忘れられがちです。',
  },
  mend: {
    en: 'In the CloudWatch console choose the alarm, “Actions”, “Alarm actions”, “Enable”.',
    ja: 'CloudWatch コンソールでアラームを選び、「アクション」、「アラームアクション」、「有効化」を選びます。',
  },
  fix: {
    en: 'Switch on alarm actions in {account} ({count})',
    ja: '{account} のアラームアクションの有効化（{count} 件）',
  },
  reasons: {
    off: { en: 'The actions of the alarm are switched off.', ja: 'アラームのアクションが無効になっています。' },
  },
};
