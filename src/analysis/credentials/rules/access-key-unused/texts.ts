import type { RuleTexts } from '../../../rule.ts';

export const TEXTS: RuleTexts = {
  title: {
    en: 'Active access keys are in use',
    ja: '有効なアクセスキーが実際に使われている',
  },
  why: {
    en: 'A key that nobody uses can only harm: nobody would notice that somebody else began to use it.',
    ja: '誰も使っていないキーは害にしかなりません。第三者が使い始めても気づけません。',
  },
  mend: {
    en: 'Deactivate it: `aws iam update-access-key --user-name <user> --access-key-id <key> --status Inactive`. If nobody complains within two weeks, delete it: `aws iam delete-access-key --user-name <user> --access-key-id <key>`.',
    ja: 'まず無効化します: `aws iam update-access-key --user-name <ユーザー> --access-key-id <キー> --status Inactive`。2 週間問題がなければ削除します: `aws iam delete-access-key --user-name <ユーザー> --access-key-id <キー>`。',
  },
  reasons: {
    used: {
      en: 'The key was used within the period.',
      ja: 'キーは期間内に使われています。',
    },
    unused: {
      en: 'Key {keyId} was last used at {lastUsedAt}; the limit is {unusedDays} days.',
      ja: 'キー {keyId} の最終使用は {lastUsedAt} です（基準: {unusedDays} 日）。',
    },
    'never-used': {
      en: 'The key was never used: another rule judges it.',
      ja: 'キーは一度も使われていません（別のルールで判定します）。',
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
      en: 'When the key was last used was not seen.',
      ja: 'キーの最終使用日時を確認できませんでした。',
    },
  },
};
