import type { ControlTexts } from '../../contract.ts';
import { WATCH_REASONS } from '../../read/watch-texts.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Somebody is told of changes of AWS Config', ja: 'AWS Config の設定変更が通知される' },
  why: {
    en: 'A stopped recorder hides what was changed after it.',
    ja: 'レコーダーが止まると、その後の変更が記録されません。',
  },
  mend: {
    en: 'Create a metric filter with the pattern below on the log group of a multi-region trail, an alarm on its metric (at least 1 in 5 minutes) and an action to a topic that people read.',
    ja: 'マルチリージョンの証跡のロググループに下記のパターンのメトリクスフィルターを作成し、そのメトリクスのアラーム（5 分間に 1 回以上）と、担当者が購読するトピックへのアクションを設定します。',
  },
  fix: {
    en: 'Alarm on changes of AWS Config in {account} ({count})',
    ja: '{account} のAWS Config の設定変更を検知するアラームの設定（{count} 件）',
  },
  reasons: WATCH_REASONS,
};
