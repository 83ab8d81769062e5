import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'RDS cluster snapshots are encrypted at rest', ja: 'RDS クラスタースナップショットが暗号化されている' },
  why: {
    en: 'An unencrypted snapshot can be read by whoever it is shared with or copied by, without any key.',
    ja: '暗号化されていないスナップショットは、共有先やコピー先で鍵なしに読み取れます。',
  },
  mend: {
    en: 'Copy the snapshot with a KMS key and delete the old one; encrypt the database that makes new ones.',
    ja: 'KMS キーを指定してスナップショットをコピーし、元のスナップショットを削除します。取得元のデータベースも暗号化します。',
  },
  fix: {
    en: 'Encrypt RDS cluster snapshots in {account} ({count})',
    ja: '{account} の RDS クラスタースナップショットの暗号化（{count} 件）',
  },
  reasons: {
    'not-encrypted': { en: 'It is not encrypted.', ja: '暗号化されていません。' },
    'other-engine': { en: 'It is of an engine to which this does not apply.', ja: '対象外のエンジンです。' },
  },
};
