import type { RuleTexts } from '../../../rule.ts';

export const TEXTS: RuleTexts = {
  title: {
    en: 'The root user has no access key',
    ja: 'ルートユーザーにアクセスキーがない',
  },
  why: {
    en: 'Root may do everything in the account and no IAM policy limits it. An access key is a password for programs: whoever finds it owns the account, without MFA.',
    ja: 'ルートユーザーはアカウント内のすべての操作ができ、IAM ポリシーでは制限できません。アクセスキーはプログラム用のパスワードのようなもので、漏えいすると MFA なしでアカウント全体を奪われます。',
  },
  mend: {
    en: 'Move whatever uses the key to a role. Then sign in as root and delete it: `aws iam delete-access-key --access-key-id <key>`. In a member account, remove all root credentials at once with central root access management.',
    ja: 'キーを使っている処理をロールへ移行したうえで、ルートとしてキーを削除してください: `aws iam delete-access-key --access-key-id <キー>`。メンバーアカウントでは、ルートアクセスの一元管理でルートの認証情報をまとめて削除できます。',
  },
  reasons: {
    'no-key': {
      en: 'Root has no access key.',
      ja: 'ルートユーザーにアクセスキーはありません。',
    },
    'key-present': {
      en: 'Root has {keys} access key(s), and at least one may be in use.',
      ja: 'ルートユーザーにアクセスキーが {keys} 個あり、少なくとも 1 個は使える可能性があります。',
    },
    'inactive-key': {
      en: 'Root has {keys} access key(s), all inactive: one call activates them again.',
      ja: 'ルートユーザーにアクセスキーが {keys} 個あります。すべて無効ですが、1 回の操作で再び有効にできます。',
    },
    'keys-unknown': {
      en: 'Whether root has access keys was not seen.',
      ja: 'ルートユーザーのアクセスキーの有無を確認できませんでした。',
    },
  },
};
