import type { RuleTexts } from '../../../rule.ts';

export const TEXTS: RuleTexts = {
  title: {
    en: 'No active access key lies about unused from the start',
    ja: '一度も使われていない有効なアクセスキーがない',
  },
  why: {
    en: 'A key that was made and never used was made by mistake or in advance. It lies in some file or chat, it works, and nobody watches it.',
    ja: '作成されたまま一度も使われていないキーは、誤って、または念のため作られたものです。どこかのファイルやチャットに残ったまま有効で、誰も監視していません。',
  },
  mend: {
    en: 'Delete it, nothing depends on it: `aws iam delete-access-key --user-name <user> --access-key-id <key>`.',
    ja: '依存しているものはないため削除してください: `aws iam delete-access-key --user-name <ユーザー> --access-key-id <キー>`。',
  },
  reasons: {
    used: {
      en: 'The key has been used.',
      ja: 'キーは使われたことがあります。',
    },
    new: {
      en: 'The key was never used, but it is new.',
      ja: 'キーはまだ使われていませんが、作成されたばかりです。',
    },
    'never-used': {
      en: 'Key {keyId} was created at {createdAt} and never used; the grace is {graceDays} days.',
      ja: 'キー {keyId} は {createdAt} に作成され、一度も使われていません（猶予: {graceDays} 日）。',
    },
    inactive: {
      en: 'The key is inactive.',
      ja: 'キーは無効です。',
    },
    'status-unknown': {
      en: 'Whether the key is active was not seen.',
      ja: 'キーが有効かどうかを確認できませんでした。',
    },
    'use-unknown': {
      en: 'Whether the key was ever used was not seen.',
      ja: 'キーが使われたことがあるか確認できませんでした。',
    },
    'age-unknown': {
      en: 'When the key was created was not seen, or the sources contradict each other.',
      ja: 'キーの作成日時を確認できないか、情報源が食い違っています。',
    },
  },
};
