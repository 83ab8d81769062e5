import type { ControlTexts } from '../../contract.ts';
import { WATCH_REASONS } from '../../read/watch-texts.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Somebody is told of unauthorized API calls', ja: '許可されていない API 呼び出しが通知される' },
  why: {
    en: 'Somebody who tries keys they found leaves a trail of refusals first.',
    ja: '不正に入手した認証情報の悪用では、まず拒否された API 呼び出しが増えます。',
  },
  mend: {
    en: 'Create a metric filter with the pattern below on the log group of a multi-region trail, an alarm on its metric (at least 1 in 5 minutes) and an action to a topic that people read.',
    ja: 'マルチリージョンの証跡のロググループに下記のパターンのメトリクスフィルターを作成し、そのメトリクスのアラーム（5 分間に 1 回以上）と、担当者が購読するトピックへのアクションを設定します。',
  },
  fix: {
    en: 'Alarm on unauthorized API calls in {account} ({count})',
    ja: '{account} の許可されていない API 呼び出しを検知するアラームの設定（{count} 件）',
  },
  reasons: WATCH_REASONS,
};
