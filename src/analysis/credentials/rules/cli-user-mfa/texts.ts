import type { RuleTexts } from '../../../rule.ts';

export const TEXTS: RuleTexts = {
  title: {
    en: 'Users with access keys have an MFA device',
    ja: 'アクセスキーを持つユーザーに MFA が設定されている',
  },
  why: {
    en: 'Only a user with an MFA device can be made to prove it on the command line (`aws:MultiFactorAuthPresent`). Without one the key alone is enough, wherever it turns up.',
    ja: 'コマンドラインで MFA を必須（`aws:MultiFactorAuthPresent`）にできるのは、MFA デバイスを持つユーザーだけです。ない場合は、キーさえあればどこからでも使えます。',
  },
  mend: {
    en: 'For a person: register a device with `aws iam enable-mfa-device --user-name <user> --serial-number <arn> --authentication-code1 <code> --authentication-code2 <code>` and deny calls without MFA. For a program: replace the key by a role.',
    ja: '人が使う場合は `aws iam enable-mfa-device --user-name <ユーザー> --serial-number <ARN> --authentication-code1 <コード> --authentication-code2 <コード>` でデバイスを登録し、MFA なしの呼び出しを拒否してください。プログラムが使う場合は、キーをロールに置き換えます。',
  },
  reasons: {
    'mfa-active': {
      en: 'The user has an MFA device.',
      ja: 'ユーザーに MFA デバイスがあります。',
    },
    'person-without-mfa': {
      en: 'The user signs in to the console and uses an access key, both without MFA.',
      ja: 'ユーザーはコンソールとアクセスキーの両方を MFA なしで使えます。',
    },
    'no-mfa': {
      en: 'The user has an active access key and no MFA device.',
      ja: 'ユーザーに有効なアクセスキーがありますが、MFA デバイスがありません。',
    },
    'no-active-key': {
      en: 'The user has no active access key.',
      ja: 'ユーザーに有効なアクセスキーはありません。',
    },
    'keys-unknown': {
      en: 'Not all access keys of the user were seen.',
      ja: 'ユーザーのアクセスキーをすべては確認できませんでした。',
    },
    'mfa-unknown': {
      en: 'Whether the user has an MFA device was not seen.',
      ja: 'MFA デバイスの有無を確認できませんでした。',
    },
  },
};
