import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Web ACLs write logs', ja: 'Web ACL のログが有効である' },
  why: {
    en: 'Without the log nobody can tell what was blocked, by which rule, and whether it was an attack or a customer.',
    ja: 'ログがないと、どのルールが何をブロックしたのか、それが攻撃だったのか顧客だったのかを確認できません。',
  },
  mend: {
    en: 'In the WAF console choose the web ACL, “Logging and metrics”, and enable logging to S3, CloudWatch Logs or Firehose; the name must begin with aws-waf-logs-.',
    ja: 'WAF コンソールで対象の Web ACL の「ログ記録とメトリクス」から、S3、CloudWatch Logs、Firehose のいずれかへのログ記録を有効にします。送信先の名前は aws-waf-logs- で始める必要があります。',
  },
  fix: { en: 'Write logs of web ACLs in {account} ({count})', ja: '{account} の Web ACL のログの有効化（{count} 件）' },
  reasons: {
    'not-logged': { en: 'It writes no log.', ja: 'ログが記録されていません。' },
  },
};
