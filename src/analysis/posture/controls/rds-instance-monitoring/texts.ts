import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'RDS databases have Enhanced Monitoring', ja: 'RDS データベースの拡張モニタリングが有効になっている' },
  why: {
    en: 'Without figures from the operating system nobody sees which process makes a database slow, or what else runs beside it.',
    ja: 'OS レベルのメトリクスがないと、性能低下の原因となるプロセスや不審なプロセスを把握できません。',
  },
  mend: {
    en: 'In the RDS console modify the instance, turn on “Enhanced Monitoring” and choose a granularity of at most 60 seconds.',
    ja: 'RDS コンソールでインスタンスを変更し、「拡張モニタリング」を有効にして、60 秒以下の間隔を選びます。',
  },
  fix: {
    en: 'Turn on Enhanced Monitoring of databases in {account} ({count})',
    ja: '{account} のデータベースの拡張モニタリングの有効化（{count} 件）',
  },
  reasons: {
    'not-monitored': { en: 'Enhanced Monitoring is off.', ja: '拡張モニタリングが無効です。' },
  },
};
