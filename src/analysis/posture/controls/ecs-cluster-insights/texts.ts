import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'ECS clusters use Container Insights', ja: 'ECS クラスターの Container Insights が有効になっている' },
  why: {
    en: 'Without figures of tasks and containers nobody notices restarts, leaks and miners.',
    ja: 'タスクやコンテナのメトリクスがないと、再起動の繰り返しやリソースの異常消費、不正なマイニングに気付けません。',
  },
  mend: {
    en: 'In the ECS console update the cluster and turn on Container Insights.',
    ja: 'ECS コンソールでクラスターを更新し、Container Insights を有効にします。',
  },
  fix: {
    en: 'Turn on Container Insights of ECS clusters in {account} ({count})',
    ja: '{account} の ECS クラスターの Container Insights の有効化（{count} 件）',
  },
  reasons: {
    'no-insights': { en: 'Container Insights is off.', ja: 'Container Insights が無効です。' },
  },
};
