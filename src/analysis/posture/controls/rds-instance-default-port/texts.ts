import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'RDS databases listen on another port than the default',
    ja: 'RDS データベースがデフォルト以外のポートを使用している',
  },
  why: {
    en: 'Scanners try the ports that everybody knows first, and the port tells them the engine.',
    ja: '既知のポートは最初にスキャンの対象となり、エンジンの種類も推測されます。',
  },
  mend: {
    en: 'In the RDS console modify the instance and choose another database port; change the security group and the clients with it.',
    ja: 'RDS コンソールでインスタンスを変更し、別のデータベースポートを指定します。セキュリティグループとクライアントの設定も合わせて変更します。',
  },
  fix: {
    en: 'Change default ports of databases in {account} ({count})',
    ja: '{account} のデータベースのデフォルトポートの変更（{count} 件）',
  },
  reasons: {
    'default-port': {
      en: 'It listens on {port}, the default port of its engine.',
      ja: 'エンジンのデフォルトポート {port} を使用しています。',
    },
    'in-cluster': {
      en: 'It belongs to a cluster, which decides this for its instances.',
      ja: 'クラスターに属しており、この設定はクラスター側で決まります。',
    },
    'other-engine': { en: 'It is of an engine to which this does not apply.', ja: '対象外のエンジンです。' },
  },
};
