import type { RuleTexts } from '../../../rule.ts';

export const TEXTS: RuleTexts = {
  title: {
    en: 'A user has at most one active access key',
    ja: 'ユーザーの有効なアクセスキーは 1 個まで',
  },
  why: {
    en: 'The second key exists for the hours of a rotation. When it stays, a rotation was never finished, or two programs share one user and neither can be shut off alone.',
    ja: '2 個目のキーはローテーション中の一時的なものです。残っている場合は、ローテーションが未完了か、2 つのプログラムが 1 人のユーザーを共用しており、片方だけを止められません。',
  },
  mend: {
    en: 'Find the older of the two with `aws iam list-access-keys --user-name <user>`, see that it is not used any more with `aws iam get-access-key-last-used --access-key-id <key>`, then deactivate it: `aws iam update-access-key --user-name <user> --access-key-id <key> --status Inactive`.',
    ja: '`aws iam list-access-keys --user-name <ユーザー>` で古い方のキーを確認し、`aws iam get-access-key-last-used --access-key-id <キー>` で使われていないことを確かめてから無効化します: `aws iam update-access-key --user-name <ユーザー> --access-key-id <キー> --status Inactive`。',
  },
  reasons: {
    'one-at-most': {
      en: 'The user has at most one active access key.',
      ja: '有効なアクセスキーは 1 個以下です。',
    },
    'several-active': {
      en: 'The user has {active} active access keys: {keyIds}.',
      ja: '有効なアクセスキーが {active} 個あります: {keyIds}。',
    },
    'keys-unknown': {
      en: 'Not all access keys of the user were seen.',
      ja: 'ユーザーのアクセスキーをすべては確認できませんでした。',
    },
  },
};
