import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'RDS databases require TLS', ja: 'RDS データベースで TLS 接続が必須になっている' },
  why: {
    en: 'Where TLS is only offered, one client without it sends passwords and data in the clear.',
    ja: 'TLS が任意の場合、TLS を使わないクライアントが 1 つでもあると、パスワードやデータが平文で流れます。',
  },
  mend: {
    en: 'In the RDS console set the parameter named here to 1 or ON in a parameter group of your own, attach it, and restart where the console asks for it. Default groups cannot be changed.',
    ja: 'RDS コンソールで、カスタムパラメータグループの該当パラメータを 1 または ON にしてインスタンスに関連付け、必要に応じて再起動します。デフォルトのパラメータグループは変更できません。',
  },
  fix: {
    en: 'Require TLS of databases in {account} ({count})',
    ja: '{account} のデータベースの TLS 必須化（{count} 件）',
  },
  reasons: {
    'not-required': {
      en: '{parameter} is off in parameter group {group}.',
      ja: 'パラメータグループ {group} の {parameter} が無効です。',
    },
    'not-in-sync': {
      en: 'Parameter group {group} is not in force yet: the database must be restarted.',
      ja: 'パラメータグループ {group} が未適用です。データベースの再起動が必要です。',
    },
    'parameter-not-seen': {
      en: 'The parameter that decides this was not seen.',
      ja: '判定に必要なパラメータを確認できませんでした。',
    },
    'in-cluster': {
      en: 'It belongs to a cluster, which decides this for its instances.',
      ja: 'クラスターに属しており、この設定はクラスター側で決まります。',
    },
    'other-engine': { en: 'It is of an engine to which this does not apply.', ja: '対象外のエンジンです。' },
  },
};
