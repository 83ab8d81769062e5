import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Classic load balancers stop desync attacks',
    ja: 'Classic Load Balancer の非同期緩和モードが防御的以上である',
  },
  why: {
    en: 'Requests that are read in two ways poison queues and caches behind the load balancer.',
    ja: '二通りに解釈できるリクエストは、ロードバランサーの背後のキューやキャッシュを汚染します。',
  },
  mend: {
    en: 'In the EC2 console choose the load balancer, “Attributes”, “Edit”, and set “Desync mitigation mode” to defensive or strictest.',
    ja: 'EC2 コンソールで対象のロードバランサーの「属性」を編集し、「非同期緩和モード」を「防御的」または「最も厳密」に設定します。',
  },
  fix: {
    en: 'Stop desync attacks at classic load balancers in {account} ({count})',
    ja: '{account} の Classic Load Balancer の非同期緩和モードの設定（{count} 件）',
  },
  reasons: {
    'weak-mode': { en: 'Its mode is {mode}.', ja: 'モードが {mode} です。' },
    'mode-not-seen': { en: 'Its mode was not seen.', ja: 'モードを確認できませんでした。' },
  },
};
