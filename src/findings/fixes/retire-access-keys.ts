import { type Fix, steps } from './definition.ts';

export const retireAccessKeys: Fix = {
  id: 'retire-access-keys',
  effort: 'minutes',
  sources: [
    { url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-keys-admin-managed.html', read: '2026-11-23' },
  ],
  title: {
    en: 'Retire access keys nobody needs in {account} ({count})',
    ja: '{account} の不要なアクセスキーの廃止（{count} 件）',
  },
  steps: {
    en: steps(
      'Ask the owner of each key listed below whether anything still uses it.',
      'Deactivate it: `aws iam update-access-key --user-name <user> --access-key-id <key> --status Inactive`. This can be undone at once.',
      'Wait for the period your policy sets (`inactiveKeyKeepDays`) and see that nobody misses it.',
      'Delete it: `aws iam delete-access-key --user-name <user> --access-key-id <key>`.',
    ),
    ja: steps(
      '下に挙げた各キーの所有者に、まだ利用しているものがないか確認します。',
      'キーを無効化します: `aws iam update-access-key --user-name <user> --access-key-id <key> --status Inactive`。この操作はすぐに元に戻せます。',
      'ポリシーで定めた期間（`inactiveKeyKeepDays`）待ち、影響が出ないことを確認します。',
      'キーを削除します: `aws iam delete-access-key --user-name <user> --access-key-id <key>`。',
    ),
  },
  effect: {
    en: 'A key that does not exist cannot leak. Nothing in use is touched.',
    ja: '存在しないキーは漏えいしません。使用中のものには影響しません。',
  },
};
