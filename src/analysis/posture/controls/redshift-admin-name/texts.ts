import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Redshift clusters have an admin name of their own',
    ja: 'Redshift クラスターの管理者名がデフォルトから変更されている',
  },
  why: {
    en: 'Half of a guessed sign-in is known when the name is awsuser.',
    ja: '管理者名が awsuser だと、認証情報の半分が知られているのと同じです。',
  },
  mend: {
    en: 'The name cannot be changed: restore a snapshot into a new cluster with another admin name, or do so at the next migration.',
    ja: '管理者名は変更できません。次の移行の際などに、別の管理者名で新しいクラスターを作成します。',
  },
  fix: {
    en: 'Rename Redshift admins in {account} ({count})',
    ja: '{account} の Redshift 管理者名の変更（{count} 件）',
  },
  reasons: {
    'default-name': { en: 'The admin is called awsuser.', ja: '管理者名が awsuser のままです。' },
  },
};
