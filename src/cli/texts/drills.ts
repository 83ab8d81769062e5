import type { Localized } from '#kernel';

/** Prose of the drill commands. */
export const DRILL_COMMAND_TEXTS = {
  started: {
    en: 'drill {id} goes to {owner}; it must be answered before {deadline}',
    ja: '訓練 {id} を {owner} に送ります。{deadline} までに確認が必要です',
  },
  messages: { en: '{count} messages are queued', ja: '{count} 件の通知を登録しました' },
  none: { en: 'there were no drills yet', ja: '訓練はまだありません' },
  noRoute: {
    en: 'no message route of the policy takes it: nobody will be told (see `messages` in the policy)',
    ja: '該当する通知経路がポリシーにないため、誰にも通知されません（ポリシーの `messages` を確認してください）',
  },
  startedAt: { en: 'started', ja: '開始' },
  answer: { en: 'answered after', ja: '確認までの時間' },
  by: { en: 'by', ja: '確認した人' },
  hop: { en: 'hop', ja: '段階' },
  after: { en: 'after', ja: '所要時間' },
  seconds: { en: '{seconds} s', ja: '{seconds} 秒' },
  state: { en: 'state', ja: '状態' },
  running: { en: 'running', ja: '実施中' },
  acknowledged: { en: 'acknowledged', ja: '確認済み' },
  missed: { en: 'missed', ja: '期限切れ' },
  summary: {
    en: '{total} drills: {acknowledged} answered, {missed} missed',
    ja: '訓練 {total} 回: 確認済み {acknowledged} 回、期限切れ {missed} 回',
  },
} as const satisfies Readonly<Record<string, Localized>>;
