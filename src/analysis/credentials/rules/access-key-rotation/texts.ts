import type { RuleTexts } from '../../../rule.ts';

export const TEXTS: RuleTexts = {
  title: {
    en: 'Active access keys are rotated in time',
    ja: '有効なアクセスキーが期限内にローテーションされている',
  },
  why: {
    en: 'The older a key, the more laptops, logs and repositories it has passed through. Rotation ends every copy that leaked unnoticed.',
    ja: '古いキーほど、多くの端末、ログ、リポジトリを経由しています。ローテーションすれば、気づかれずに漏えいしたコピーもすべて使えなくなります。',
  },
  mend: {
    en: 'See first whether a role can replace the key. If not: `aws iam create-access-key --user-name <user>`, change the application, watch `aws iam get-access-key-last-used --access-key-id <old key>` go quiet, then `aws iam update-access-key --user-name <user> --access-key-id <key> --status Inactive` and delete it a week later.',
    ja: 'まずロールで置き換えられないか検討してください。できない場合は `aws iam create-access-key --user-name <ユーザー>` で新しいキーを作成してアプリケーションを切り替え、`aws iam get-access-key-last-used --access-key-id <古いキー>` で使われなくなったことを確認し、`aws iam update-access-key --user-name <ユーザー> --access-key-id <キー> --status Inactive` で無効化して 1 週間後に削除します。',
  },
  reasons: {
    rotated: {
      en: 'The key is younger than the limit.',
      ja: 'キーは期限内に作成されています。',
    },
    overdue: {
      en: 'Key {keyId} was created at {createdAt}; the limit is {maxAgeDays} days.',
      ja: 'キー {keyId} は {createdAt} に作成されました（期限: {maxAgeDays} 日）。',
    },
    inactive: {
      en: 'The key is inactive.',
      ja: 'キーは無効です。',
    },
    'status-unknown': {
      en: 'Whether the key is active was not seen.',
      ja: 'キーが有効かどうかを確認できませんでした。',
    },
    'age-unknown': {
      en: 'When the key was created was not seen, or the sources contradict each other.',
      ja: 'キーの作成日時を確認できないか、情報源が食い違っています。',
    },
  },
};
