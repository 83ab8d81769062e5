import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'OpenSearch nodes talk encrypted', ja: 'OpenSearch のノード間通信が暗号化されている' },
  why: {
    en: 'Whoever reads along between the nodes reads the data.',
    ja: 'ノード間の通信が傍受されると、データが読み取られます。',
  },
  mend: {
    en: 'In the OpenSearch console edit “Security configuration” and turn on node-to-node encryption; it cannot be turned off again.',
    ja: 'OpenSearch コンソールの「セキュリティ設定」でノード間の暗号化を有効にします。有効化後は無効に戻せません。',
  },
  fix: {
    en: 'Encrypt between OpenSearch nodes in {account} ({count})',
    ja: '{account} の OpenSearch ノード間通信の暗号化（{count} 件）',
  },
  reasons: {
    off: { en: 'Node-to-node encryption is off.', ja: 'ノード間の暗号化が無効になっています。' },
  },
};
