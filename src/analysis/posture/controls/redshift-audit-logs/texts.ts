import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Redshift clusters write audit logs', ja: 'Redshift クラスターの監査ログが出力されている' },
  why: {
    en: 'Only audit logs tell who connected and what was asked.',
    ja: '接続元や実行されたクエリは、監査ログでしか分かりません。',
  },
  mend: {
    en: 'In the Redshift console edit “Audit logging” of the cluster and send it to CloudWatch or S3.',
    ja: 'Redshift コンソールでクラスターの「監査ログ記録」を編集し、CloudWatch または S3 に出力します。',
  },
  fix: {
    en: 'Write audit logs of Redshift in {account} ({count})',
    ja: '{account} の Redshift 監査ログの出力（{count} 件）',
  },
  reasons: {
    off: { en: 'Audit logging is off.', ja: '監査ログ記録が無効になっています。' },
  },
};
