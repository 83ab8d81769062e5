import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'No role can be taken on by anybody', ja: '誰でも引き受けられる IAM ロールがない' },
  why: {
    en: 'Anybody with an AWS account of their own can take on such a role, without a trace before it is done.',
    ja: 'AWS アカウントを持つ者なら誰でも、そのロールを引き受けられます。',
  },
  mend: {
    en: 'Name the accounts or roles in the trust policy’s Principal, or limit it with aws:PrincipalOrgID.',
    ja: '信頼ポリシーの Principal にアカウントやロールを明記するか、aws:PrincipalOrgID で組織内に制限します。',
  },
  fix: {
    en: 'Close roles that trust everybody in {account} ({count})',
    ja: '{account} の誰でも引き受けられるロールの信頼ポリシーの修正（{count} 件）',
  },
  reasons: {
    anybody: {
      en: 'The trust policy ({statement}) lets any AWS account take on the role.',
      ja: '信頼ポリシー（{statement}）により、任意の AWS アカウントがロールを引き受けられます。',
    },
  },
};
