import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'OpenSearch domains write error logs', ja: 'OpenSearch ドメインのエラーログが出力されている' },
  why: {
    en: 'Failed queries and refused sign-ins show here first.',
    ja: '失敗したクエリや拒否されたアクセスは、まずエラーログに現れます。',
  },
  mend: {
    en: 'In the OpenSearch console open the domain, “Logs”, and enable the log with a log group and its resource policy.',
    ja: 'OpenSearch コンソールでドメインの「ログ」を開き、ロググループとリソースポリシーを指定して有効にします。',
  },
  fix: {
    en: 'Write error logs of OpenSearch in {account} ({count})',
    ja: '{account} の OpenSearch エラーログの出力（{count} 件）',
  },
  reasons: {
    off: { en: 'The log {log} is not written.', ja: 'ログ {log} が出力されていません。' },
  },
};
