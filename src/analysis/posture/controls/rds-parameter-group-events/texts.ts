import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'RDS event subscriptions hear critical events of parameter groups',
    ja: 'RDS イベントサブスクリプションがパラメータグループの重要なイベントを通知する',
  },
  why: {
    en: 'Nobody hears in time of changes and failures that a subscription leaves out.',
    ja: 'サブスクリプションに含まれないイベントは通知されず、変更や障害への気付きが遅れます。',
  },
  mend: {
    en: 'In the RDS console under “Event subscriptions” edit it: all sources, and the categories configuration change or all.',
    ja: 'RDS コンソールの「イベントサブスクリプション」で編集し、すべてのソースと、イベントカテゴリ configuration change（またはすべて）を選びます。',
  },
  fix: {
    en: 'Complete event subscriptions of parameter groups in {account} ({count})',
    ja: '{account} のパラメータグループのイベントサブスクリプションの補完（{count} 件）',
  },
  reasons: {
    'events-missing': {
      en: 'No subscription that is on hears these events from every source: {events}.',
      ja: 'すべてのソースについて次のイベントを通知する有効なサブスクリプションがありません: {events}',
    },
    'other-source': { en: 'It is about another type of source.', ja: '別の種類のソースを対象としています。' },
  },
};
