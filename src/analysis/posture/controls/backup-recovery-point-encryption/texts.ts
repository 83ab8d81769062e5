import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Recovery points are encrypted', ja: 'リカバリポイントが暗号化されている' },
  why: { en: 'A backup holds all that the original holds.', ja: 'バックアップには元のデータがすべて含まれます。' },
  mend: {
    en: 'Encryption of a recovery point cannot be changed: copy it into a vault with a KMS key and delete the old one.',
    ja: 'リカバリポイントの暗号化は後から変更できません。KMS キーを設定したボールトにコピーし、元のリカバリポイントを削除します。',
  },
  fix: {
    en: 'Encrypt recovery points in {account} ({count})',
    ja: '{account} のリカバリポイントの暗号化（{count} 件）',
  },
  reasons: {
    'not-encrypted': { en: 'The recovery point is not encrypted.', ja: 'リカバリポイントが暗号化されていません。' },
  },
};
