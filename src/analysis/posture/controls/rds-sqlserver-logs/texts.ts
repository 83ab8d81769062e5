import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'RDS for SQL Server databases send agent and error logs to CloudWatch Logs',
    ja: 'RDS for SQL Server データベースの agent・error ログが CloudWatch Logs に送信されている',
  },
  why: {
    en: 'Logs that stay in the database vanish with it, and an intruder who owns it can remove them.',
    ja: 'データベース内にしかないログは、データベースとともに失われるうえ、侵入者に消去されるおそれがあります。',
  },
  mend: {
    en: 'In the RDS console modify the instance and choose the log exports named here; some also need parameters or an option group.',
    ja: 'RDS コンソールでインスタンスを変更し、該当するログのエクスポートを選びます。ログの種類によってはパラメータグループやオプショングループの設定も必要です。',
  },
  fix: {
    en: 'Send logs of RDS for SQL Server databases in {account} ({count})',
    ja: '{account} の RDS for SQL Server データベースのログ送信の有効化（{count} 件）',
  },
  reasons: {
    'logs-missing': {
      en: 'These logs are not sent to CloudWatch Logs: {logs}.',
      ja: '次のログが CloudWatch Logs に送信されていません: {logs}',
    },
    'other-engine': { en: 'It is of an engine to which this does not apply.', ja: '対象外のエンジンです。' },
  },
};
