import type { ControlTexts } from '../../contract.ts';
import { WATCH_REASONS } from '../../read/watch-texts.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Somebody is told of use of the root user', ja: 'root ユーザーの使用が通知される' },
  why: {
    en: 'The root user may do everything and is needed hardly ever: each use is worth a look.',
    ja: 'root ユーザーは全権限を持ちますが、使う場面はほとんどありません。使用されたら必ず確認すべきです。',
  },
  mend: {
    en: 'Create a metric filter with the pattern below on the log group of a multi-region trail, an alarm on its metric (at least 1 in 5 minutes) and an action to a topic that people read.',
    ja: 'マルチリージョンの証跡のロググループに下記のパターンのメトリクスフィルターを作成し、そのメトリクスのアラーム（5 分間に 1 回以上）と、担当者が購読するトピックへのアクションを設定します。',
  },
  fix: {
    en: 'Alarm on use of the root user in {account} ({count})',
    ja: '{account} のroot ユーザーの使用を検知するアラームの設定（{count} 件）',
  },
  reasons: WATCH_REASONS,
};
