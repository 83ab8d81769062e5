import { type Fix, steps } from './definition.ts';

export const enableUserMfa: Fix = {
  id: 'enable-user-mfa',
  effort: 'minutes',
  sources: [
    { url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_enable.html', read: '2026-11-23' },
  ],
  title: {
    en: 'Have users in {account} set up MFA ({count})',
    ja: '{account} のユーザーへの MFA 設定（{count} 件）',
  },
  steps: {
    en: steps(
      'Ask each user listed below to register a passkey or an authenticator app under “Security credentials” in the console.',
      'Delete the password of those who do not need the console: `aws iam delete-login-profile --user-name <user>`.',
      'Attach a policy that denies everything but setting up MFA while `aws:MultiFactorAuthPresent` is false.',
    ),
    ja: steps(
      '下に挙げた各ユーザーに、コンソールの「セキュリティ認証情報」でパスキーまたは認証アプリを登録してもらいます。',
      'コンソールが不要なユーザーはパスワードを削除します: `aws iam delete-login-profile --user-name <user>`。',
      '`aws:MultiFactorAuthPresent` が false の間は MFA の設定以外を拒否するポリシーをアタッチします。',
    ),
  },
  effect: {
    en: 'A stolen password alone no longer opens the account.',
    ja: 'パスワードが盗まれただけではサインインできなくなります。',
  },
};
