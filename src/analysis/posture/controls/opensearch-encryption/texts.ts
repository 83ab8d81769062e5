import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'OpenSearch domains are encrypted at rest', ja: 'OpenSearch ドメインの保存データが暗号化されている' },
  why: {
    en: 'Indexes and snapshots hold copies of what was searched.',
    ja: 'インデックスやスナップショットには検索対象データの複製が含まれます。',
  },
  mend: {
    en: 'In the OpenSearch console edit “Security configuration” and turn on encryption at rest (older domains must be made anew).',
    ja: 'OpenSearch コンソールの「セキュリティ設定」で保存データの暗号化を有効にします。古いドメインは作り直しが必要です。',
  },
  fix: {
    en: 'Encrypt OpenSearch domains in {account} ({count})',
    ja: '{account} の OpenSearch ドメインの暗号化（{count} 件）',
  },
  reasons: {
    off: { en: 'Encryption at rest is off.', ja: '保存データの暗号化が無効になっています。' },
  },
};
