import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Passwords have 14 characters or more', ja: 'パスワードの最小文字数が 14 文字以上である' },
  why: {
    en: 'Length is what makes a password hard to guess.',
    ja: 'パスワードの推測を難しくするのは、何よりも長さです。',
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
      en: 'Passwords may be shorter than {length} characters ({unmet}).',
      ja: '{length} 文字より短いパスワードが許可されています（{unmet}）。',
    },
  },
};
