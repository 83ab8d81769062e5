import type { Localized } from '#kernel';

/** Prose of the commands of daily work. */
export const CASEWORK_TEXTS = {
  work: { en: 'work on it', ja: '作業状況' },
  workLine: { en: '{stage}, with {side}', ja: '{stage}（{side}）' },
  assignee: { en: 'assigned to {assignee}', ja: '担当者: {assignee}' },
  snoozed: { en: 'snoozed until {until}', ja: 'スヌーズ: {until} まで' },
  changed: {
    en: '{changed} changed, {unchanged} already so, {refused} refused',
    ja: '{changed} 件を変更しました（変更不要 {unchanged} 件、変更できなかったもの {refused} 件）',
  },
  asked: {
    en: 'exception {id} is asked for; it would hide {findings} findings now. Another person decides: `yagura exception approve {id}`',
    ja: '例外 {id} を申請しました。現時点の対象は {findings} 件です。別の人が `yagura exception approve {id}` で承認します',
  },
  decided: {
    en: 'exception {id} is {state} (it counts from the next run: `yagura analyze`)',
    ja: '例外 {id}: {state}（次の分析 `yagura analyze` から反映されます）',
  },
  noExceptions: { en: 'there are no exceptions', ja: '例外はありません' },
  covers: { en: 'covers', ja: '対象' },
  coversNow: {
    en: '{findings} findings of {rules} rules in {accounts} accounts now ({atApproval} at approval)',
    ja: '現在 {findings} 件（ルール {rules} 種・アカウント {accounts} 個。承認時 {atApproval} 件）',
  },
  scope: { en: 'scope', ja: '条件' },
  reason: { en: 'reason', ja: '理由' },
  until: { en: 'until', ja: '期限' },
  askedBy: { en: 'asked by', ja: '申請者' },
  decidedBy: { en: 'decided by', ja: '判断した人' },
  health: { en: 'health', ja: '状態' },
  condition: { en: 'only while', ja: '成立条件' },
  note: { en: 'note', ja: 'メモ' },
  origin: { en: 'where', ja: '登録先' },
  view: { en: 'view', ja: 'ビュー' },
  filter: { en: 'filter', ja: '絞り込み' },
  owner: { en: 'owner', ja: '所有者' },
  shared: { en: 'shared', ja: '共有' },
  viewSaved: { en: 'view `{name}` is kept', ja: 'ビュー「{name}」を保存しました' },
  viewRemoved: { en: 'view `{name}` is removed', ja: 'ビュー「{name}」を削除しました' },
  remain: {
    en: '{active} of {total} findings stay active: {severities}',
    ja: '{total} 件中 {active} 件が有効のまま残ります: {severities}',
  },
  blind: {
    en: 'not counted: {rules} would be asked anew; what they find is known after the next run',
    ja: '未集計: {rules} は新たに適用されます。結果は次の分析後に分かります',
  },
  yesNo: { en: 'yes or no', ja: 'yes または no' },
  several: { en: 'several, separated by commas; `-` for none', ja: '複数可（カンマ区切り。なしは `-`）' },
  wrote: { en: '{path} is written', ja: '{path} を作成しました' },
  samePolicy: { en: 'the proposal is the same as {path}', ja: '提案は {path} と同じ内容です' },
} as const satisfies Readonly<Record<string, Localized>>;
