import { type Fix, steps } from './definition.ts';

export const explainTraffic: Fix = {
  id: 'explain-traffic',
  effort: 'hours',
  sources: [{ url: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html', read: '2026-11-26' }],
  title: {
    en: 'Explain how the internet gets to {place} ({count} contradictions)',
    ja: '{place} へのインターネットからの到達経路の解明（矛盾 {count} 件）',
  },
  steps: {
    en: steps(
      'Read below who was seen, at which port or service, and when.',
      'Look for the way: `yagura topology`, `yagura coverage --gaps`, flow logs, load balancers and accounts that the scan does not look at.',
      'A way that should not be: close it. A way that should be: take its account, region or kind of resource into the scan.',
      'See whether the client is known; if not, treat it as an intrusion until it is explained.',
      'Scan again: the finding closes when the configuration explains the traffic, or when it was not seen for a week.',
    ),
    ja: steps(
      '誰からの通信が、どのポートまたはサービスで、いつ観測されたかを下の検出結果で確認します。',
      '経路を探します: `yagura topology`、`yagura coverage --gaps`、フローログ、スキャン対象外のロードバランサーやアカウント。',
      '意図しない経路であれば閉じます。意図した経路であれば、そのアカウント・リージョン・リソースをスキャン対象に加えます。',
      '通信元に心当たりがなければ、解明されるまで侵入として扱います。',
      '再スキャンします。構成で説明できるようになるか、1 週間観測されなければ検出結果は解消します。',
    ),
  },
  effect: {
    en: 'What is said to be unreachable is unreachable.',
    ja: '「到達不可」という判断を信頼できるようになります。',
  },
};
