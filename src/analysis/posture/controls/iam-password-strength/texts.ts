import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'The password policy is strong', ja: 'パスワードポリシーが十分に強固である' },
  why: {
    en: 'Short passwords of one kind of characters are guessed within hours.',
    ja: '文字種の少ない短いパスワードは、数時間で推測されます。',
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
      en: 'It does not ask for {length} characters of all kinds: {unmet}.',
      ja: '{length} 文字以上かつ全文字種という要件を満たしていません: {unmet}',
    },
  },
};
