import type { ControlTexts } from '../../contract.ts';
import { WATCH_REASONS } from '../../read/watch-texts.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Somebody is told of failed console sign-ins', ja: 'コンソールの認証失敗が通知される' },
  why: {
    en: 'Guessing passwords shows in failures long before it succeeds.',
    ja: 'パスワードの総当たりは、成功する前に認証失敗として現れます。',
  },
  mend: {
    en: 'Create a metric filter with the pattern below on the log group of a multi-region trail, an alarm on its metric (at least 1 in 5 minutes) and an action to a topic that people read.',
    ja: 'マルチリージョンの証跡のロググループに下記のパターンのメトリクスフィルターを作成し、そのメトリクスのアラーム（5 分間に 1 回以上）と、担当者が購読するトピックへのアクションを設定します。',
  },
  fix: {
    en: 'Alarm on failed console sign-ins in {account} ({count})',
    ja: '{account} のコンソールの認証失敗を検知するアラームの設定（{count} 件）',
  },
  reasons: WATCH_REASONS,
};
