import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'OpenSearch domains control access finely',
    ja: 'OpenSearch ドメインのきめ細かなアクセスコントロールが有効になっている',
  },
  why: {
    en: 'Without it whoever reaches the domain may read and delete every index.',
    ja: '無効だと、ドメインに接続できる者がすべてのインデックスを参照、削除できます。',
  },
  mend: {
    en: 'In the OpenSearch console edit “Security configuration”, turn on fine-grained access control and map roles; it cannot be turned off again.',
    ja: 'OpenSearch コンソールの「セキュリティ設定」できめ細かなアクセスコントロールを有効にし、ロールをマッピングします。有効化後は無効に戻せません。',
  },
  fix: {
    en: 'Control access to OpenSearch domains in {account} ({count})',
    ja: '{account} の OpenSearch ドメインのアクセスコントロール（{count} 件）',
  },
  reasons: {
    off: { en: 'Fine-grained access control is off.', ja: 'きめ細かなアクセスコントロールが無効になっています。' },
  },
};
