import type { Localized } from '#kernel';
import type { ChangeCause, FindingState } from './finding.ts';

/** Names of the states, as headings and in filters. */
export const STATE_TEXTS: Readonly<Record<FindingState, Localized>> = {
  open: { en: 'Open', ja: '未対応' },
  'not-looked-at': { en: 'Not looked at', ja: '確認不可' },
  suppressed: { en: 'Suppressed', ja: '抑制中' },
  fixed: { en: 'Fixed', ja: '修正済み' },
  gone: { en: 'Gone', ja: '消滅' },
};

/** What a state means, in one sentence. */
export const STATE_MEANINGS: Readonly<Record<FindingState, Localized>> = {
  open: { en: 'The last look found it.', ja: '直近の確認で検出されました。' },
  'not-looked-at': {
    en: 'The last look could not see what the rule needs; it counts as open.',
    ja: '直近の確認では必要な情報を取得できませんでした。未対応として扱います。',
  },
  suppressed: {
    en: 'An entry of the policy or an approved exception hides it.',
    ja: 'ポリシーの設定または承認済みの例外により抑制されています。',
  },
  fixed: { en: 'The resource is there and the rule passes.', ja: 'リソースは存在し、ルールに適合しています。' },
  gone: { en: 'The resource is not there any more.', ja: 'リソースは存在しなくなりました。' },
};

/** Why a finding changed; `describeChange` adds a clause for each decision that changed with it. */
export const CAUSE_TEXTS: Readonly<Record<ChangeCause, Localized>> = {
  'first-seen': { en: 'Seen for the first time.', ja: '初めて検出されました。' },
  'rule-passes': { en: 'The rule does not fail any more.', ja: '違反が解消しました。' },
  'resource-gone': { en: 'The resource is not there any more.', ja: 'リソースが存在しなくなりました。' },
  'sight-lost': { en: 'What the rule needs could not be seen.', ja: 'ルールに必要な情報を取得できなくなりました。' },
  'sight-restored': {
    en: 'What the rule needs can be seen again.',
    ja: 'ルールに必要な情報を再び取得できるようになりました。',
  },
  'seen-again': { en: 'It came back.', ja: '再び検出されました。' },
  'facts-changed': { en: 'The reason changed.', ja: '検出の理由が変わりました。' },
  'severity-changed': { en: 'The severity changed.', ja: '重要度が変わりました。' },
  'owner-changed': { en: 'The owner changed.', ja: '担当が変わりました。' },
  'due-changed': { en: 'The due date changed.', ja: '対応期限が変わりました。' },
  'suppressed-by-policy': {
    en: 'An entry of the policy or an approved exception hides it.',
    ja: 'ポリシーの設定または承認済みの例外により抑制されました。',
  },
  'suppression-ended': {
    en: 'Nothing hides it any more: the entry or exception has ended.',
    ja: '抑制が終了しました（ポリシーの設定または例外の終了）。',
  },
  'compensating-control-failed': {
    en: 'The exception does not hold: its compensating control is not proved any more.',
    ja: '補完的統制を確認できなくなったため、例外が無効になりました。',
  },
};

/** What a history row says besides its cause: one template for each pair or fact its parameters may hold. */
export const CHANGE_CLAUSES: Readonly<Record<ChangeClause, Localized>> = {
  outcome: { en: 'Outcome: {outcomeFrom} → {outcomeTo}', ja: '判定: {outcomeFrom} → {outcomeTo}' },
  severity: { en: 'Severity: {severityFrom} → {severityTo}', ja: '重要度: {severityFrom} → {severityTo}' },
  reason: { en: 'Reason: {reasonFrom} → {reasonTo}', ja: '理由: {reasonFrom} → {reasonTo}' },
  owner: { en: 'Owner: {ownerFrom} → {ownerTo}', ja: '担当: {ownerFrom} → {ownerTo}' },
  due: { en: 'Due: {dueFrom} → {dueTo}', ja: '対応期限: {dueFrom} → {dueTo}' },
  missing: { en: 'Not seen: {missing} ({reason})', ja: '取得できなかった情報: {missing}（{reason}）' },
  entry: { en: 'Policy entry: {entry}, until {until}', ja: 'ポリシーの項目: {entry}（{until} まで）' },
  exception: { en: 'Exception: {exception}', ja: '例外: {exception}' },
  control: { en: 'Compensating control: {control} ({health})', ja: '補完的統制: {control}（{health}）' },
};

export type ChangeClause =
  | 'outcome'
  | 'severity'
  | 'reason'
  | 'owner'
  | 'due'
  | 'missing'
  | 'entry'
  | 'exception'
  | 'control';
