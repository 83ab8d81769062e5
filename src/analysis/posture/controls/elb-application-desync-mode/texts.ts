import type { ControlTexts } from '../../contract.ts';
import { ATTRIBUTE_REASONS } from '../../read/load-balancer-attributes.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Application load balancers stop desync attacks', ja: 'ALB の非同期緩和モードが防御的以上である' },
  why: {
    en: 'Requests that are read in two ways poison queues and caches behind the load balancer.',
    ja: '二通りに解釈できるリクエストは、ロードバランサーの背後のキューやキャッシュを汚染します。',
  },
  mend: {
    en: 'In the EC2 console choose the load balancer, “Attributes”, “Edit”, and set “Desync mitigation mode” to defensive or strictest.',
    ja: 'EC2 コンソールで対象のロードバランサーの「属性」を編集し、「非同期緩和モード」を「防御的」または「最も厳密」に設定します。',
  },
  fix: {
    en: 'Stop desync attacks at load balancers in {account} ({count})',
    ja: '{account} の ALB の非同期緩和モードの設定（{count} 件）',
  },
  reasons: {
    ...ATTRIBUTE_REASONS,
    'not-set': {
      en: 'Ambiguous requests are passed on ({attribute} is {value}).',
      ja: 'あいまいなリクエストがそのまま渡されます（{attribute} が {value}）。',
    },
  },
};
