import type { ControlTexts } from '../../contract.ts';
import { WATCH_REASONS } from '../../read/watch-texts.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Somebody is told of changes of VPCs', ja: 'VPC の変更が通知される' },
  why: {
    en: 'A peering accepted by mistake joins two networks that were meant to stay apart.',
    ja: '誤って承認したピアリングは、分離すべきネットワークをつなげてしまいます。',
  },
  mend: {
    en: 'Create a metric filter with the pattern below on the log group of a multi-region trail, an alarm on its metric (at least 1 in 5 minutes) and an action to a topic that people read.',
    ja: 'マルチリージョンの証跡のロググループに下記のパターンのメトリクスフィルターを作成し、そのメトリクスのアラーム（5 分間に 1 回以上）と、担当者が購読するトピックへのアクションを設定します。',
  },
  fix: {
    en: 'Alarm on changes of VPCs in {account} ({count})',
    ja: '{account} のVPC の変更を検知するアラームの設定（{count} 件）',
  },
  reasons: WATCH_REASONS,
};
