import { type Fix, steps } from './definition.ts';

export const rotateAccessKeys: Fix = {
  id: 'rotate-access-keys',
  effort: 'hours',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html',
      read: '2026-11-23',
    },
  ],
  title: {
    en: 'Rotate overdue access keys in {account} ({count})',
    ja: '{account} の期限切れアクセスキーのローテーション（{count} 件）',
  },
  steps: {
    en: steps(
      'See first whether a role or IAM Identity Center can take the place of the key: then none has to be rotated again.',
      'Create the second key: `aws iam create-access-key --user-name <user>`.',
      'Put the new key wherever the old one is used.',
      'See that the old one is not used any more: `aws iam get-access-key-last-used --access-key-id <key>`.',
      'Deactivate the old key, wait, then delete it.',
    ),
    ja: steps(
      'まず、ロールや IAM Identity Center で置き換えられないか検討します。置き換えればローテーション自体が不要になります。',
      '2 つ目のキーを作成します: `aws iam create-access-key --user-name <user>`。',
      '古いキーを使っているすべての場所に新しいキーを設定します。',
      '古いキーが使われなくなったことを確認します: `aws iam get-access-key-last-used --access-key-id <key>`。',
      '古いキーを無効化し、しばらく待ってから削除します。',
    ),
  },
  effect: {
    en: 'A key that leaked unnoticed in the past stops working.',
    ja: '過去に気づかれないまま漏えいしたキーが使えなくなります。',
  },
};
