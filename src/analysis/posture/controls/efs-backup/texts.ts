import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'EFS file systems are backed up', ja: 'EFS ファイルシステムがバックアップされている' },
  why: {
    en: 'Files that were deleted or encrypted by a thief come back only from a backup.',
    ja: '削除されたり攻撃者に暗号化されたりしたファイルは、バックアップからしか復元できません。',
  },
  mend: {
    en: 'In AWS Backup create a backup plan and assign the resource (by tag, so that new ones are taken too).',
    ja: 'AWS Backup でバックアッププランを作成し、リソースを割り当てます。タグで割り当てると新しいリソースも対象になります。',
  },
  fix: {
    en: 'Back up EFS file systems of {account} ({count})',
    ja: '{account} の EFS ファイルシステムのバックアップ（{count} 件）',
  },
  reasons: {
    'no-backup': { en: 'AWS Backup holds no backup of it.', ja: 'AWS Backup にバックアップがありません。' },
  },
};
