import type { RuleHead } from '../rule.ts';

/** Not a control: the one voice in which the controls say what they could not see. */
export const SIGHT_RULE: RuleHead = {
  id: 'posture-sight',
  severity: 'medium',
  answers: [],
  fix: { id: 'restore-sight', per: 'account' },
  needs: [],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
      read: '2026-11-26',
    },
  ],
  texts: {
    title: {
      en: 'Everything the controls need is seen',
      ja: 'コントロールの判定に必要な情報をすべて確認できる',
    },
    why: {
      en: 'What was not seen cannot be judged: the controls that need it say unknown, and the score counts them as not passed.',
      ja: '確認できなかったものは判定できません。該当するコントロールは「不明」となり、スコアでは合格として数えません。',
    },
    mend: {
      en: 'Give the role the actions of `yagura policy iam`, look for an SCP that denies them, and scan again.',
      ja: '`yagura policy iam` が出力するアクションをロールに許可し、SCP で拒否されていないかを確認してから、再度スキャンしてください。',
    },
    reasons: {
      lost: {
        en: '{kind} was not fully seen in {regions} ({state}, {code}: {detail}).',
        ja: '{regions} の {kind} を完全には確認できませんでした（{state}、{code}: {detail}）。',
      },
      'not-asked': {
        en: 'Nobody looked at {kinds} kinds of resources here, {first} among them.',
        ja: '{first} など {kinds} 種類のリソースは収集していません。',
      },
    },
  },
};
