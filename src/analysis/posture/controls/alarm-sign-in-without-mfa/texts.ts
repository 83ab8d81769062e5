import type { ControlTexts } from '../../contract.ts';
import { WATCH_REASONS } from '../../read/watch-texts.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Somebody is told of console sign-ins without MFA', ja: 'MFA なしのコンソールサインインが通知される' },
  why: {
    en: 'A password alone is what phishing gets: a sign-in without MFA is the moment to look.',
    ja: 'パスワードだけでのサインインは、フィッシングによる不正利用の可能性があります。',
  },
  mend: {
    en: 'Create a metric filter with the pattern below on the log group of a multi-region trail, an alarm on its metric (at least 1 in 5 minutes) and an action to a topic that people read.',
    ja: 'マルチリージョンの証跡のロググループに下記のパターンのメトリクスフィルターを作成し、そのメトリクスのアラーム（5 分間に 1 回以上）と、担当者が購読するトピックへのアクションを設定します。',
  },
  fix: {
    en: 'Alarm on console sign-ins without MFA in {account} ({count})',
    ja: '{account} のMFA なしのコンソールサインインを検知するアラームの設定（{count} 件）',
  },
  reasons: WATCH_REASONS,
};
