import type { RuleTexts } from '../../../rule.ts';

export const TEXTS: RuleTexts = {
  title: {
    en: 'Console passwords are in use',
    ja: 'コンソールパスワードが実際に使われている',
  },
  why: {
    en: 'A forgotten password often belongs to somebody who has left. Nobody would notice a sign-in with it.',
    ja: '使われていないパスワードは、退職者や異動者のものであることが多く、不正にサインインされても気づけません。',
  },
  mend: {
    en: 'Take the password away: `aws iam delete-login-profile --user-name <user>`. Who still needs the console signs in through IAM Identity Center.',
    ja: 'パスワードを外してください: `aws iam delete-login-profile --user-name <ユーザー>`。コンソールが必要な人は IAM Identity Center からサインインします。',
  },
  reasons: {
    used: {
      en: 'The password was used within the period.',
      ja: 'パスワードは期間内に使われています。',
    },
    new: {
      en: 'The password was never used, but it is new.',
      ja: 'パスワードはまだ使われていませんが、設定されたばかりです。',
    },
    unused: {
      en: 'The password was last used at {lastUsedAt}; the limit is {unusedDays} days.',
      ja: 'パスワードの最終使用は {lastUsedAt} です（基準: {unusedDays} 日）。',
    },
    'never-used': {
      en: 'The password was set at {changedAt} and never used; the limit is {unusedDays} days.',
      ja: 'パスワードは {changedAt} に設定され、一度も使われていません（基準: {unusedDays} 日）。',
    },
    'no-password': {
      en: 'The user has no console password.',
      ja: 'ユーザーにコンソールパスワードはありません。',
    },
    'password-unknown': {
      en: 'Whether the user has a console password was not seen.',
      ja: 'コンソールパスワードの有無を確認できませんでした。',
    },
    'use-unknown': {
      en: 'When the password was set or last used was not seen.',
      ja: 'パスワードの設定日時または最終使用日時を確認できませんでした。',
    },
  },
};
