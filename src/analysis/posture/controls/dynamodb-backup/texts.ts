import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'DynamoDB tables are backed up', ja: 'DynamoDB テーブルがバックアップされている' },
  why: {
    en: 'A backup outside the table survives what happens to the table.',
    ja: 'テーブルの外にあるバックアップは、テーブルの障害や削除の影響を受けません。',
  },
  mend: {
    en: 'In AWS Backup create a backup plan and assign the resource (by tag, so that new ones are taken too).',
    ja: 'AWS Backup でバックアッププランを作成し、リソースを割り当てます。タグで割り当てると新しいリソースも対象になります。',
  },
  fix: {
    en: 'Back up DynamoDB tables of {account} ({count})',
    ja: '{account} の DynamoDB テーブルのバックアップ（{count} 件）',
  },
  reasons: {
    'no-backup': { en: 'AWS Backup holds no backup of it.', ja: 'AWS Backup にバックアップがありません。' },
  },
};
