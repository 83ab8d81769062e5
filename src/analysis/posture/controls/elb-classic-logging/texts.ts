import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Classic load balancers write access logs', ja: 'Classic Load Balancer のアクセスログが有効である' },
  why: {
    en: 'Without the log nobody can tell afterwards which requests came, from whom, and what they were answered.',
    ja: 'ログがないと、どのようなリクエストが誰から届き、どう応答したかを後から確認できません。',
  },
  mend: {
    en: 'In the EC2 console choose the load balancer, “Attributes”, “Edit”, turn on “Access logs” and choose a bucket.',
    ja: 'EC2 コンソールで対象のロードバランサーの「属性」を編集し、「アクセスログ」をオンにして S3 バケットを指定します。',
  },
  fix: {
    en: 'Write access logs of load balancers in {account} ({count})',
    ja: '{account} のロードバランサーのアクセスログの有効化（{count} 件）',
  },
  reasons: {
    off: { en: 'No access log is written.', ja: 'アクセスログが記録されていません。' },
  },
};
