import type { ControlTexts } from '../../contract.ts';
import { WATCH_REASONS } from '../../read/watch-texts.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Somebody is told of disabling or deletion of KMS keys', ja: 'KMS キーの無効化と削除が通知される' },
  why: {
    en: 'Without its key, encrypted data is gone: the waiting time is all there is to stop a deletion.',
    ja: 'キーを失うと暗号化データは復号できません。削除を止められるのは待機期間中だけです。',
  },
  mend: {
    en: 'Create a metric filter with the pattern below on the log group of a multi-region trail, an alarm on its metric (at least 1 in 5 minutes) and an action to a topic that people read.',
    ja: 'マルチリージョンの証跡のロググループに下記のパターンのメトリクスフィルターを作成し、そのメトリクスのアラーム（5 分間に 1 回以上）と、担当者が購読するトピックへのアクションを設定します。',
  },
  fix: {
    en: 'Alarm on disabling or deletion of KMS keys in {account} ({count})',
    ja: '{account} のKMS キーの無効化と削除を検知するアラームの設定（{count} 件）',
  },
  reasons: WATCH_REASONS,
};
