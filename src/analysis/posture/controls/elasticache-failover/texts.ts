import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Caches fail over by themselves', ja: 'ElastiCache の自動フェイルオーバーが有効になっている' },
  why: {
    en: 'Without it a broken primary stands still until somebody promotes a replica.',
    ja: '無効だと、プライマリの障害時に手動で切り替えるまで停止します。',
  },
  mend: {
    en: 'In the ElastiCache console modify the group: at least one replica, and automatic failover.',
    ja: 'ElastiCache コンソールでレプリカを 1 つ以上追加し、自動フェイルオーバーを有効にします。',
  },
  fix: {
    en: 'Turn on failover of caches in {account} ({count})',
    ja: '{account} の ElastiCache の自動フェイルオーバー（{count} 件）',
  },
  reasons: {
    off: {
      en: 'Automatic failover is not on: {state}.',
      ja: '自動フェイルオーバーが有効ではありません。状態は {state} です。',
    },
  },
};
