import { type Fix, steps } from './definition.ts';

export const restoreSight: Fix = {
  id: 'restore-sight',
  effort: 'minutes',
  sources: [
    { url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html', read: '2026-11-23' },
  ],
  title: {
    en: 'Let Yagura see {account} again ({count})',
    ja: '{account} の可視性の回復（{count} 件）',
  },
  steps: {
    en: steps(
      'See on the account page which kinds are missing and why: denied, throttled, not asked.',
      'Compare the role in the account with `yagura policy iam`, and look for a service control policy that denies the call.',
      'Scan the account again: `yagura scan --accounts <account>`.',
    ),
    ja: steps(
      'アカウントのページで、どの種類がなぜ取得できていないか（拒否、スロットリング、対象外）を確認します。',
      'アカウントのロールを `yagura policy iam` の出力と比べ、呼び出しを拒否するサービスコントロールポリシーがないか調べます。',
      'アカウントを再スキャンします: `yagura scan --accounts <account>`。',
    ),
  },
  effect: {
    en: 'Findings that are unknown get an answer. Until then nobody knows whether they are harmless.',
    ja: '「不明」の検出結果に答えが出ます。それまでは問題がないかどうか誰にも分かりません。',
  },
};
