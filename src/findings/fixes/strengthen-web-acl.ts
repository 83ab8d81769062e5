import { type Fix, steps } from './definition.ts';

export const strengthenWebAcl: Fix = {
  id: 'strengthen-web-acl',
  effort: 'hours',
  sources: [{ url: 'https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-testing.html', read: '2026-11-26' }],
  title: {
    en: 'Strengthen a WebACL in {account} ({count})',
    ja: '{account} の WebACL の強化（{count} 件）',
  },
  steps: {
    en: steps(
      'Look at every weak place with what to do about it: `yagura waf audit`, or the page of the WebACL.',
      'Where nothing is stopped, look at the counted requests of some days first; then let the rule block.',
      'Change one rule at a time, and watch the log for ordinary requests that are stopped.',
      'Where a weakness is meant, make an exception with its reason and an end.',
    ),
    ja: steps(
      '`yagura waf audit` または WebACL のページで、弱点とその対処をすべて確認します。',
      'カウントのみのルールは、まず数日分のカウント結果を確認してから、ブロックに切り替えます。',
      'ルールは 1 つずつ変更し、通常のリクエストがブロックされていないかログで確認します。',
      '意図した設定であれば、理由と期限を付けて例外にします。',
    ),
  },
  effect: {
    en: 'The WebACL stops what its rules are there for.',
    ja: 'WebACL が、ルールの目的どおりにリクエストを止めます。',
  },
};
