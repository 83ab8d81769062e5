import type { LookNote, Side, Stage } from '#findings';
import type { Localized } from '#kernel';
import type { CaseKind } from './change.ts';
import type { ExceptionHealth, ExceptionState } from './exceptions/exception.ts';

export const STAGE_TEXTS: Readonly<Record<Stage, Localized>> = {
  new: { en: 'New', ja: '新規' },
  triaged: { en: 'Triaged', ja: 'トリアージ済み' },
  'in-progress': { en: 'In progress', ja: '対応中' },
  waiting: { en: 'Waiting', ja: '待ち' },
  mended: { en: 'Said to be mended', ja: '修正報告済み' },
  accepted: { en: 'Accepted', ja: '受容' },
};

export const SIDE_TEXTS: Readonly<Record<Side, Localized>> = {
  security: { en: 'Security', ja: 'セキュリティ' },
  sre: { en: 'SRE', ja: 'SRE' },
};

/** A row of a case's history, with `{from}`, `{to}`. */
export const CASE_TEXTS: Readonly<Record<CaseKind, Localized>> = {
  stage: { en: 'Stage: {from} → {to}', ja: '段階: {from} → {to}' },
  'hand-over': { en: 'Handed over: {from} → {to}', ja: '引き継ぎ: {from} → {to}' },
  assign: { en: 'Assigned: {from} → {to}', ja: '割り当て: {from} → {to}' },
  snooze: { en: 'Snoozed until {to}', ja: 'スヌーズ: {to} まで' },
  comment: { en: 'Comment', ja: 'コメント' },
  escalation: {
    en: 'Escalated to {to}: {from} days after the due date',
    ja: 'エスカレーション: {to}（期限から {from} 日経過）',
  },
};

/** Why a look moved a case. */
export const LOOK_NOTE_TEXTS: Readonly<Record<LookNote, Localized>> = {
  'still-failing': { en: 'A later look still found it.', ja: 'その後の確認でも検出されました。' },
  'no-longer-accepted': { en: 'No exception accepts it any more.', ja: '受容する例外がなくなりました。' },
};

export const EXCEPTION_STATE_TEXTS: Readonly<Record<ExceptionState, Localized>> = {
  asked: { en: 'Asked for', ja: '申請中' },
  approved: { en: 'Approved', ja: '承認済み' },
  rejected: { en: 'Rejected', ja: '却下' },
  withdrawn: { en: 'Withdrawn', ja: '取り下げ' },
  ended: { en: 'Ended', ja: '終了' },
};

export const EXCEPTION_HEALTH_TEXTS: Readonly<Record<ExceptionHealth, Localized>> = {
  holds: { en: 'Holds', ja: '有効' },
  'control-failed': {
    en: 'Does not hold: the compensating control fails',
    ja: '無効: 補完的統制の不適合',
  },
  'control-unknown': {
    en: 'Does not hold: the compensating control was not seen',
    ja: '無効: 補完的統制の確認不可',
  },
  grown: { en: 'Hides more than at its approval', ja: '承認時より対象が増加' },
  'covers-nothing': { en: 'Hides nothing', ja: '対象なし' },
};
