import { type Fix, steps } from './definition.ts';

export const investigateSharedKey: Fix = {
  id: 'investigate-shared-key',
  effort: 'hours',
  sources: [{ url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/security-audit-guide.html', read: '2026-11-23' }],
  title: {
    en: 'Find out who shares an access key in {account} ({count})',
    ja: '{account} で共有されているアクセスキーの調査（{count} 件）',
  },
  steps: {
    en: steps(
      'Look at the networks, programs and times in the evidence and ask the owner which of them are known.',
      'If one is not: deactivate the key at once, keep the CloudTrail events and treat it as leaked.',
      'If all are: give each person and each workload a role of its own, then retire the key.',
    ),
    ja: steps(
      '証拠に示されたネットワーク、プログラム、時刻を確認し、心当たりがあるかを所有者に尋ねます。',
      '心当たりのないものがあれば、直ちにキーを無効化し、CloudTrail のイベントを保全して、漏えいとして対応します。',
      'すべて把握できている場合は、利用者やワークロードごとに個別のロールを用意し、キーを廃止します。',
    ),
  },
  effect: {
    en: 'A leaked key is found out, or a key nobody can be held to account for goes away.',
    ja: '漏えいしたキーを発見できるか、誰の操作か特定できないキーがなくなります。',
  },
};
