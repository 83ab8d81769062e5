import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Passwords expire within 90 days', ja: 'パスワードの有効期間が 90 日以内である' },
  why: {
    en: 'A password that was stolen without anybody knowing works until it is changed. PCI DSS asks for this where a password is the only factor.',
    ja: '気付かれずに盗まれたパスワードは、変更されるまで使えます。PCI DSS は、パスワードが唯一の認証要素である場合に有効期限を求めています。',
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
      en: 'Passwords may be older than {days} days ({unmet}).',
      ja: '{days} 日を超えてパスワードを使い続けられます（{unmet}）。',
    },
  },
};
