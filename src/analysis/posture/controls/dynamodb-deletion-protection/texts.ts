import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'DynamoDB tables are protected from deletion', ja: 'DynamoDB テーブルの削除保護が有効になっている' },
  why: {
    en: 'One wrong command deletes a table; protection makes it two.',
    ja: '削除保護がないと、1 回の誤操作でテーブルが削除されます。',
  },
  mend: {
    en: 'In the DynamoDB console, “Additional settings”, turn on “Deletion protection”.',
    ja: 'DynamoDB コンソールの「追加の設定」で「削除保護」を有効にします。',
  },
  fix: {
    en: 'Protect DynamoDB tables of {account} from deletion ({count})',
    ja: '{account} の DynamoDB テーブルの削除保護（{count} 件）',
  },
  reasons: {
    off: { en: 'Deletion protection is off.', ja: '削除保護が無効になっています。' },
  },
};
