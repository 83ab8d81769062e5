import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'DynamoDB tables scale with demand', ja: 'DynamoDB テーブルの容量が需要に応じて調整される' },
  why: {
    en: 'A table at its limit refuses requests: an outage that money was meant to prevent.',
    ja: '容量の上限に達したテーブルはリクエストを拒否し、サービスが停止します。',
  },
  mend: {
    en: 'In the DynamoDB console, “Additional settings”, switch the table to on-demand, or turn on auto scaling for reads and writes.',
    ja: 'DynamoDB コンソールの「追加の設定」でオンデマンドに切り替えるか、読み取りと書き込みの Auto Scaling を有効にします。',
  },
  fix: {
    en: 'Let DynamoDB tables scale in {account} ({count})',
    ja: '{account} の DynamoDB テーブルの容量の自動調整（{count} 件）',
  },
  reasons: {
    fixed: {
      en: 'Its capacity is provisioned, and nothing scales its {halves}.',
      ja: 'プロビジョニングモードで、{halves} が自動調整されていません。',
    },
  },
};
