import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Neptune snapshots are encrypted at rest', ja: 'Neptune スナップショットが暗号化されている' },
  why: {
    en: 'An unencrypted snapshot can be read by whoever it is shared with or copied by, without any key.',
    ja: '暗号化されていないスナップショットは、共有先やコピー先で鍵なしに読み取れます。',
  },
  mend: {
    en: 'It cannot be encrypted as it is: restore it as an encrypted cluster and take a snapshot of that.',
    ja: '既存のスナップショットは暗号化できません。暗号化したクラスターとして復元し、改めてスナップショットを取得します。',
  },
  fix: {
    en: 'Encrypt Neptune snapshots in {account} ({count})',
    ja: '{account} の Neptune スナップショットの暗号化（{count} 件）',
  },
  reasons: {
    'not-encrypted': { en: 'It is not encrypted.', ja: '暗号化されていません。' },
    'other-engine': { en: 'It is of an engine to which this does not apply.', ja: '対象外のエンジンです。' },
  },
};
