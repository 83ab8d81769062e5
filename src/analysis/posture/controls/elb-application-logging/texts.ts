import type { ControlTexts } from '../../contract.ts';
import { ATTRIBUTE_REASONS } from '../../read/load-balancer-attributes.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Application load balancers write access logs', ja: 'ALB のアクセスログが有効である' },
  why: {
    en: 'Without the log nobody can tell afterwards which requests came, from whom, and what they were answered.',
    ja: 'ログがないと、どのようなリクエストが誰から届き、どう応答したかを後から確認できません。',
  },
  mend: {
    en: 'In the EC2 console choose the load balancer, “Attributes”, “Edit”, turn on “Access logs” and choose a bucket whose policy lets the service write.',
    ja: 'EC2 コンソールで対象のロードバランサーの「属性」を編集し、「アクセスログ」をオンにして、書き込みを許可するポリシーを設定した S3 バケットを指定します。',
  },
  fix: {
    en: 'Write access logs of load balancers in {account} ({count})',
    ja: '{account} のロードバランサーのアクセスログの有効化（{count} 件）',
  },
  reasons: {
    ...ATTRIBUTE_REASONS,
    'not-set': {
      en: 'No access log is written ({attribute} is {value}).',
      ja: 'アクセスログが記録されていません（{attribute} が {value}）。',
    },
  },
};
