import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'OpenSearch domains write audit logs', ja: 'OpenSearch ドメインの監査ログが出力されている' },
  why: { en: 'Only audit logs tell who searched for what.', ja: '誰が何を検索したかは、監査ログでしか分かりません。' },
  mend: {
    en: 'In the OpenSearch console open the domain, “Logs”, and enable the log with a log group and its resource policy.',
    ja: 'OpenSearch コンソールでドメインの「ログ」を開き、ロググループとリソースポリシーを指定して有効にします。',
  },
  fix: {
    en: 'Write audit logs of OpenSearch in {account} ({count})',
    ja: '{account} の OpenSearch 監査ログの出力（{count} 件）',
  },
  reasons: {
    off: { en: 'The log {log} is not written.', ja: 'ログ {log} が出力されていません。' },
  },
};
