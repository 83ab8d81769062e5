import type { RuleTexts } from '../../../rule.ts';

export const TEXTS: RuleTexts = {
  title: {
    en: 'Users with a console password sign in with MFA',
    ja: 'コンソールパスワードを持つユーザーに MFA が設定されている',
  },
  why: {
    en: 'Passwords are phished, reused and guessed. With MFA a stolen password alone opens nothing.',
    ja: 'パスワードはフィッシングや使い回しで漏れ、推測もされます。MFA があれば、パスワードだけではサインインできません。',
  },
  mend: {
    en: 'Let the user register a device (Security credentials in the console), or move the user to IAM Identity Center. Until then take the password away: `aws iam delete-login-profile --user-name <user>`.',
    ja: 'ユーザー自身にコンソールの「セキュリティ認証情報」で MFA デバイスを登録してもらうか、IAM Identity Center に移行してください。それまではパスワードを外せます: `aws iam delete-login-profile --user-name <ユーザー>`。',
  },
  reasons: {
    'mfa-active': {
      en: 'The user has an MFA device.',
      ja: 'ユーザーに MFA デバイスがあります。',
    },
    'no-mfa': {
      en: 'The user has a console password and no MFA device.',
      ja: 'ユーザーにコンソールパスワードがありますが、MFA デバイスがありません。',
    },
    'no-password': {
      en: 'The user has no console password.',
      ja: 'ユーザーにコンソールパスワードはありません。',
    },
    'password-unknown': {
      en: 'Whether the user has a console password was not seen, and no MFA device is known.',
      ja: 'コンソールパスワードの有無を確認できず、MFA デバイスも確認できていません。',
    },
    'mfa-unknown': {
      en: 'Whether the user has an MFA device was not seen.',
      ja: 'MFA デバイスの有無を確認できませんでした。',
    },
  },
};
