import type { RuleTexts } from '../../../rule.ts';

export const TEXTS: RuleTexts = {
  title: {
    en: 'Inactive access keys are deleted',
    ja: '無効なアクセスキーが削除されている',
  },
  why: {
    en: 'An inactive key works again after one call. It also hides that the user could be deleted, and takes the place a rotation needs.',
    ja: '無効なキーは 1 回の操作で再び使えるようになります。また、ユーザー自体を削除できることを見えにくくし、ローテーションに必要な枠も占有します。',
  },
  mend: {
    en: 'Delete it: `aws iam delete-access-key --user-name <user> --access-key-id <key>`.',
    ja: '削除してください: `aws iam delete-access-key --user-name <ユーザー> --access-key-id <キー>`。',
  },
  reasons: {
    recent: {
      en: 'The key is inactive and was used or made within the period: keep it as a way back.',
      ja: 'キーは無効ですが、期間内に使用または作成されたため、切り戻し用に残して構いません。',
    },
    kept: {
      en: 'Key {keyId} is inactive and gave its last sign of life at {lastSignAt}; the limit is {keepDays} days.',
      ja: 'キー {keyId} は無効で、最後の使用または作成は {lastSignAt} です（基準: {keepDays} 日）。',
    },
    active: {
      en: 'The key is active.',
      ja: 'キーは有効です。',
    },
    'status-unknown': {
      en: 'Whether the key is active was not seen.',
      ja: 'キーが有効かどうかを確認できませんでした。',
    },
    'age-unknown': {
      en: 'Since when the key is of no use was not seen.',
      ja: 'キーがいつから使われていないか確認できませんでした。',
    },
  },
};
