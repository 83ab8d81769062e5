import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Classic load balancers drain connections',
    ja: 'Classic Load Balancer の Connection Draining が有効である',
  },
  why: {
    en: 'Without it every deployment and every instance that is taken out cuts the requests that are on their way.',
    ja: '無効だと、デプロイやインスタンスの切り離しのたびに、処理中のリクエストが切断されます。',
  },
  mend: {
    en: 'In the EC2 console choose the load balancer, “Attributes”, “Edit”, and turn on connection draining.',
    ja: 'EC2 コンソールで対象のロードバランサーの「属性」を編集し、Connection Draining をオンにします。',
  },
  fix: {
    en: 'Drain connections at classic load balancers in {account} ({count})',
    ja: '{account} の Classic Load Balancer における Connection Draining の有効化（{count} 件）',
  },
  reasons: {
    off: { en: 'Connections are not drained.', ja: 'Connection Draining が無効です。' },
  },
};
