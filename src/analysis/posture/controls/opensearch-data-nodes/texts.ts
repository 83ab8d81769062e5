import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'OpenSearch domains have three data nodes in several zones',
    ja: 'OpenSearch ドメインが複数ゾーンの 3 つ以上のデータノードで構成されている',
  },
  why: {
    en: 'With fewer than three nodes the loss of one loses data or stops the cluster.',
    ja: 'ノードが 3 つ未満だと、1 つの障害でデータの損失やクラスターの停止が起こります。',
  },
  mend: {
    en: 'In the OpenSearch console edit “Cluster configuration”: at least three data nodes and more than one Availability Zone.',
    ja: 'OpenSearch コンソールの「クラスター設定」でデータノードを 3 つ以上、アベイラビリティーゾーンを複数にします。',
  },
  fix: {
    en: 'Give OpenSearch domains of {account} three data nodes ({count})',
    ja: '{account} の OpenSearch ドメインのデータノードの増強（{count} 件）',
  },
  reasons: {
    'too-few': {
      en: 'It has {nodes} data nodes; three in several zones are wanted.',
      ja: 'データノードが {nodes} 個です。複数ゾーンに 3 個以上が必要です。',
    },
  },
};
