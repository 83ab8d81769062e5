import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'RDS databases have an administrator with a name of their own',
    ja: 'RDS データベースの管理者名が既定値から変更されている',
  },
  why: {
    en: 'Half of a login is known to everybody when the administrator has the name that the console suggests.',
    ja: '管理者名がコンソールの既定値のままだと、ログイン情報の半分が公知になります。',
  },
  mend: {
    en: 'The name cannot be changed: create a new one with another administrator, move the data and switch over.',
    ja: '管理者名は後から変更できません。別の管理者名で新しく作成し、データを移行して切り替えます。',
  },
  fix: {
    en: 'Replace default administrators of databases in {account} ({count})',
    ja: '{account} のデータベースの既定管理者名の変更（{count} 件）',
  },
  reasons: {
    'default-admin': {
      en: 'Its administrator is {admin}, the name that everybody expects.',
      ja: '管理者名が既定値の {admin} です。',
    },
    'in-cluster': {
      en: 'It belongs to a cluster, which decides this for its instances.',
      ja: 'クラスターに属しており、この設定はクラスター側で決まります。',
    },
    'other-engine': { en: 'It is of an engine to which this does not apply.', ja: '対象外のエンジンです。' },
  },
};
