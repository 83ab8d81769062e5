import type { Localized } from '#kernel';

/** Words of the rule behind drills; every message of one is marked as a drill besides. */
export const DRILL_TEXTS = {
  title: { en: 'Drills are acknowledged in time', ja: '訓練が期限内に確認されている' },
  why: {
    en: 'A way that nobody has used for months is a way that nobody knows to be open. A drill goes it on purpose.',
    ja: '何か月も使っていない連絡経路は、届くかどうか誰にも分かりません。訓練ではその経路を実際に使って確かめます。',
  },
  mend: {
    en: 'Acknowledge it where it reached you: in Slack, in the console, or with `yagura triage <finding> --stage triaged`.',
    ja: '届いた場所で確認します（Slack、コンソール、または `yagura triage <finding> --stage triaged`）。',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export const DRILL_REASONS = {
  drill: {
    en: 'Drill started by {startedBy}: acknowledge it before {deadline}.',
    ja: '{startedBy} が開始した訓練です。{deadline} までに確認してください。',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** What each hop of a drill means. */
export const DRILL_HOP_TEXTS = {
  found: { en: 'Finding made', ja: '検出結果の作成' },
  decided: { en: 'Owner and due date decided', ja: '担当と期限の決定' },
  queued: { en: 'Message queued', ja: '通知の登録' },
  sent: { en: 'Message sent', ja: '通知の送信' },
  acknowledged: { en: 'Acknowledged', ja: '確認' },
  missed: { en: 'Missed', ja: '期限切れ' },
} as const satisfies Readonly<Record<string, Localized>>;
