import type { Localized } from '#kernel';
import type { ControlStatus, ScoreCause } from '#api/contract';

/** Why a score moved, as a heading. */
export const SCORE_CAUSE_TEXTS: Readonly<Record<ScoreCause, Localized>> = {
  'control-removed': { en: 'Control removed', ja: 'コントロールの削除' },
  'new-control': { en: 'New control', ja: 'コントロールの追加' },
  'account-left': { en: 'Account left', ja: 'アカウントの離脱' },
  'account-joined': { en: 'Account joined', ja: 'アカウントの参加' },
  'policy-disabled': { en: 'Switched off by the policy', ja: 'ポリシーによる無効化' },
  'policy-enabled': { en: 'Switched on by the policy', ja: 'ポリシーによる有効化' },
  'exception-ended': { en: 'Exception ended', ja: '例外の終了' },
  'exception-began': { en: 'Exception began', ja: '例外の開始' },
  'lost-data': { en: 'Sight lost', ja: '情報の喪失' },
  'sight-restored': { en: 'Sight restored', ja: '情報の回復' },
  'resource-gone': { en: 'Resource gone', ja: 'リソースの消滅' },
  'new-resource': { en: 'New resource', ja: 'リソースの追加' },
  'new-violation': { en: 'New violation', ja: '新しい違反' },
  fix: { en: 'Mended', ja: '修正' },
};

export const CONTROL_STATUS_TEXTS: Readonly<Record<ControlStatus, Localized>> = {
  failed: { en: 'Failed', ja: '不合格' },
  unknown: { en: 'Unknown', ja: '不明' },
  excepted: { en: 'Excepted', ja: '例外適用中' },
  passed: { en: 'Passed', ja: '合格' },
  'no-data': { en: 'No data', ja: 'データなし' },
  disabled: { en: 'Disabled', ja: '無効' },
};
