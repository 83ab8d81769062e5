import { type Fix, steps } from './definition.ts';

export const moveConsoleUsersToIdentityCenter: Fix = {
  id: 'move-console-users-to-identity-center',
  effort: 'days',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-users-federation-idp',
      read: '2026-11-23',
    },
  ],
  title: {
    en: 'Move console users of {account} to IAM Identity Center ({count})',
    ja: '{account} のコンソールユーザーの IAM Identity Center への移行（{count} 件）',
  },
  steps: {
    en: steps(
      'Make sure that each person listed below exists in IAM Identity Center or in the directory behind it.',
      'Assign the permission set that fits what the IAM user may do now.',
      'Have the person sign in once through the access portal.',
      'Delete the password, `aws iam delete-login-profile --user-name <user>`, and the user when nothing else hangs on it.',
    ),
    ja: steps(
      '下に挙げた各利用者が IAM Identity Center（または連携先のディレクトリ）に登録されていることを確認します。',
      '現在の IAM ユーザーの権限に合う許可セットを割り当てます。',
      'アクセスポータルから一度サインインしてもらいます。',
      'パスワードを削除し（`aws iam delete-login-profile --user-name <user>`）、ほかに使われていなければユーザーも削除します。',
    ),
  },
  effect: {
    en: 'People sign in with one identity, short sessions and the MFA of the directory; who leaves loses access in one place.',
    ja: '利用者は単一の ID と短いセッション、ディレクトリの MFA でサインインし、退職時は 1 か所でアクセスを止められます。',
  },
};
