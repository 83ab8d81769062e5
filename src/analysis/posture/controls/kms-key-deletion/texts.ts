import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'No KMS key waits for its deletion', ja: '削除待ちの KMS キーがない' },
  why: {
    en: 'What was encrypted with a deleted key cannot be read by anybody, ever.',
    ja: '削除されたキーで暗号化したデータは、二度と復号できません。',
  },
  mend: {
    en: 'Find out who uses the key (CloudTrail, grants). If it is needed: in the KMS console “Key actions”, “Cancel key deletion”, then enable it. If its deletion is meant, record an exception until that day.',
    ja: 'CloudTrail や許可でキーの利用状況を確認します。必要なキーであれば、KMS コンソールの「キーのアクション」で「キーの削除をキャンセル」し、有効化します。意図した削除であれば、その日までの例外を登録します。',
  },
  fix: {
    en: 'Decide on KMS keys about to be deleted in {account} ({count})',
    ja: '{account} の削除予定の KMS キーの確認（{count} 件）',
  },
  reasons: {
    pending: { en: 'It will be deleted on {date}.', ja: '{date} に削除される予定です。' },
    'aws-managed': { en: 'AWS manages the key.', ja: 'AWS マネージドキーです。' },
  },
};
