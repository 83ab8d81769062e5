import type { RuleTexts } from '../../../rule.ts';

export const TEXTS: RuleTexts = {
  title: {
    en: 'People sign in through IAM Identity Center, not as IAM users',
    ja: '人は IAM ユーザーではなく IAM Identity Center でサインインする',
  },
  why: {
    en: "An IAM user for a person is one more password per account, outlives the person's job, and needs its own MFA. Identity Center gives the same access with one sign-in and short sessions.",
    ja: '人のための IAM ユーザーはアカウントごとにパスワードが増え、退職後も残り、MFA も個別に必要です。Identity Center なら 1 回のサインインと短いセッションで同じアクセスを提供できます。',
  },
  mend: {
    en: 'Assign the person a permission set: `aws sso-admin create-account-assignment …`. After the first sign-in there, take the password away: `aws iam delete-login-profile --user-name <user>`, later `aws iam delete-user --user-name <user>`.',
    ja: '`aws sso-admin create-account-assignment …` で許可セットを割り当てます。Identity Center でのサインインを確認したら、`aws iam delete-login-profile --user-name <ユーザー>` でパスワードを外し、後で `aws iam delete-user --user-name <ユーザー>` で削除します。',
  },
  reasons: {
    'no-password': {
      en: 'The user has no console password.',
      ja: 'ユーザーにコンソールパスワードはありません。',
    },
    'console-only': {
      en: 'The user has a console password and no active access key: a person who belongs in Identity Center.',
      ja: 'ユーザーにはコンソールパスワードだけがあり、有効なアクセスキーがありません。Identity Center に移行すべき人です。',
    },
    'has-active-key': {
      en: 'The user also has an active access key: other rules judge it.',
      ja: 'ユーザーには有効なアクセスキーもあります（別のルールで判定します）。',
    },
    'password-unknown': {
      en: 'Whether the user has a console password was not seen.',
      ja: 'コンソールパスワードの有無を確認できませんでした。',
    },
    'keys-unknown': {
      en: 'Not all access keys of the user were seen.',
      ja: 'ユーザーのアクセスキーをすべては確認できませんでした。',
    },
  },
};
