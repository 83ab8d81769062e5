import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Old passwords cannot be used again', ja: '過去のパスワードを再利用できない' },
  why: {
    en: 'A password that leaked once comes back when people may return to it.',
    ja: '一度漏えいしたパスワードは、再利用を許すと再び使われます。',
  },
  mend: {
    en: 'In the IAM console choose “Account settings”, “Password policy”, “Edit”, “Custom”. Better still: let people sign in through IAM Identity Center, so that no IAM user has a password.',
    ja: 'IAM コンソールの「アカウント設定」にある「パスワードポリシー」を「編集」し、「カスタム」で設定します。IAM Identity Center でサインインし、IAM ユーザーのパスワードをなくすのが最善です。',
  },
  fix: { en: 'Strengthen the password policy of {account}', ja: '{account} のパスワードポリシーの強化' },
  reasons: {
    'no-policy': {
      en: 'The account has no password policy of its own; AWS’s default holds.',
      ja: 'アカウント独自のパスワードポリシーがなく、AWS のデフォルトが適用されています。',
    },
    weak: {
      en: 'Fewer than {remembered} old passwords are remembered ({unmet}).',
      ja: '記憶される過去のパスワードが {remembered} 個未満です（{unmet}）。',
    },
  },
};
