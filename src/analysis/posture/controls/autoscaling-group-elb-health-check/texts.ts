import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Auto Scaling groups ask their load balancer about health',
    ja: 'Auto Scaling グループがロードバランサーのヘルスチェックを使う',
  },
  why: {
    en: 'With EC2 checks alone an instance whose program is dead stays in the group: it runs, but it answers nobody.',
    ja: 'EC2 のヘルスチェックだけでは、プログラムが停止したインスタンスがグループに残り続けます。稼働していても応答しません。',
  },
  mend: {
    en: 'In the EC2 console choose the group, “Health checks”, “Edit”, and turn on the checks of Elastic Load Balancing.',
    ja: 'EC2 コンソールで対象の Auto Scaling グループの「ヘルスチェック」を編集し、Elastic Load Balancing のヘルスチェックをオンにします。',
  },
  fix: {
    en: 'Turn on load balancer health checks in {account} ({count})',
    ja: '{account} におけるロードバランサーのヘルスチェックの有効化（{count} 件）',
  },
  reasons: {
    'ec2-only': {
      en: 'It does not use the health checks of its load balancer.',
      ja: 'ロードバランサーのヘルスチェックを使っていません。',
    },
    'no-load-balancer': { en: 'It has no load balancer.', ja: 'ロードバランサーを使っていません。' },
  },
};
