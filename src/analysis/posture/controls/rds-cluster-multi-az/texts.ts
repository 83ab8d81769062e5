import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'RDS clusters have instances in several zones',
    ja: 'RDS クラスターのインスタンスが複数のアベイラビリティーゾーンに配置されている',
  },
  why: {
    en: 'When its zone fails, a cluster without a reader elsewhere is gone until an instance is made anew.',
    ja: '別ゾーンにリーダーがないと、アベイラビリティーゾーン障害時にインスタンスが再作成されるまで利用できません。',
  },
  mend: {
    en: 'Choose the cluster in its console, “Add reader”, and a zone in which it has none.',
    ja: '各サービスのコンソールでクラスターを選び、「リーダーの追加」から別のアベイラビリティーゾーンにインスタンスを追加します。',
  },
  fix: {
    en: 'Spread RDS clusters over zones in {account} ({count})',
    ja: '{account} の RDS クラスターのマルチ AZ 化（{count} 件）',
  },
  reasons: {
    'one-zone': {
      en: 'All its instances stand in one availability zone.',
      ja: 'すべてのインスタンスが単一のアベイラビリティーゾーンにあります。',
    },
    'other-engine': { en: 'It is of an engine to which this does not apply.', ja: '対象外のエンジンです。' },
  },
};
