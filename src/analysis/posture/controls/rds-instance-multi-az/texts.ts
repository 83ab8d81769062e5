import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'RDS databases have a standby in another zone', ja: 'RDS データベースがマルチ AZ 構成になっている' },
  why: {
    en: 'When its zone fails or is maintained, a database without a standby is gone until it comes back.',
    ja: 'スタンバイがないと、アベイラビリティーゾーンの障害やメンテナンスの間、データベースを利用できません。',
  },
  mend: {
    en: 'In the RDS console modify the instance and choose “Create a standby instance”; it costs a second instance.',
    ja: 'RDS コンソールでインスタンスを変更し、「スタンバイインスタンスを作成する」を選びます。インスタンス 1 台分の費用が加わります。',
  },
  fix: {
    en: 'Give databases a standby in {account} ({count})',
    ja: '{account} のデータベースのマルチ AZ 化（{count} 件）',
  },
  reasons: {
    'one-zone': {
      en: 'It runs in a single availability zone.',
      ja: '単一のアベイラビリティーゾーンで稼働しています。',
    },
    'in-cluster': {
      en: 'It belongs to a cluster, which decides this for its instances.',
      ja: 'クラスターに属しており、この設定はクラスター側で決まります。',
    },
  },
};
