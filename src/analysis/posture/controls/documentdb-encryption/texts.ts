import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Amazon DocumentDB clusters are encrypted at rest',
    ja: 'Amazon DocumentDB クラスターの保存データが暗号化されている',
  },
  why: {
    en: 'Storage and snapshots of an unencrypted cluster can be read by whoever gets hold of them.',
    ja: '暗号化されていないクラスターのストレージやスナップショットは、入手した者がそのまま読み取れます。',
  },
  mend: {
    en: 'Encryption cannot be switched on: take a snapshot, restore it with a KMS key as a new cluster and switch over.',
    ja: '後から暗号化を有効にはできません。スナップショットを取得し、KMS キーを指定して新しいクラスターとして復元し、切り替えます。',
  },
  fix: {
    en: 'Encrypt Amazon DocumentDB clusters in {account} ({count})',
    ja: '{account} の Amazon DocumentDB クラスターの暗号化（{count} 件）',
  },
  reasons: {
    'not-encrypted': { en: 'Its storage is not encrypted.', ja: 'ストレージが暗号化されていません。' },
    'other-engine': { en: 'It is of an engine to which this does not apply.', ja: '対象外のエンジンです。' },
  },
};
