import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'OpenSearch domains run the latest service software',
    ja: 'OpenSearch ドメインに最新のサービスソフトウェアが適用されている',
  },
  why: {
    en: 'Updates of the service software mend security holes.',
    ja: 'サービスソフトウェアの更新には脆弱性の修正が含まれます。',
  },
  mend: {
    en: 'In the OpenSearch console open the domain, “Actions”, “Update”, at once or in the off-peak window.',
    ja: 'OpenSearch コンソールでドメインの「アクション」から「更新」を、すぐにまたはオフピークの時間帯に実行します。',
  },
  fix: {
    en: 'Update OpenSearch domains in {account} ({count})',
    ja: '{account} の OpenSearch ドメインの更新（{count} 件）',
  },
  reasons: {
    outdated: { en: 'The update {version} waits to be installed.', ja: '更新 {version} が未適用です。' },
  },
};
