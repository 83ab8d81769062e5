import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Passwords must have a symbol', ja: 'パスワードに記号が必須になっている' },
  why: {
    en: 'The more kinds of characters, the longer it takes to guess a password.',
    ja: '文字種が多いほど、パスワードの推測に時間がかかります。',
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
      en: 'Passwords need not have a symbol ({unmet}).',
      ja: 'パスワードに記号が必須になっていません（{unmet}）。',
    },
  },
};
