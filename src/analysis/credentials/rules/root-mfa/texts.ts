import type { RuleTexts } from '../../../rule.ts';

export const TEXTS: RuleTexts = {
  title: {
    en: 'The root user signs in with MFA',
    ja: 'ルートユーザーに MFA が設定されている',
  },
  why: {
    en: 'Without a second factor one stolen or guessed password is enough to take over the whole account, and root cannot be limited by policies.',
    ja: '2 つ目の要素がないと、パスワードひとつの漏えいや推測でアカウント全体を奪われます。ルートの権限はポリシーで制限できません。',
  },
  mend: {
    en: 'Sign in as root and register two MFA devices under Security credentials, one of them a hardware key. Check with `aws iam get-account-summary --query SummaryMap.AccountMFAEnabled`: it says 1.',
    ja: 'ルートでサインインし、「セキュリティ認証情報」で MFA デバイスを 2 つ（1 つはハードウェアキー）登録してください。`aws iam get-account-summary --query SummaryMap.AccountMFAEnabled` が 1 になれば完了です。',
  },
  reasons: {
    'mfa-active': {
      en: 'Root has an MFA device.',
      ja: 'ルートユーザーに MFA デバイスがあります。',
    },
    'no-mfa': {
      en: 'Root has no MFA device.',
      ja: 'ルートユーザーに MFA デバイスがありません。',
    },
    'no-root-credentials': {
      en: 'Root has neither password nor access key (removed centrally): there is nothing to protect with MFA.',
      ja: 'ルートユーザーにはパスワードもアクセスキーもありません（一元管理で削除済み）。MFA で守る対象がありません。',
    },
    'mfa-unknown': {
      en: 'Whether root has an MFA device was not seen.',
      ja: 'ルートユーザーの MFA デバイスの有無を確認できませんでした。',
    },
  },
};
