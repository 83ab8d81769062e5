import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'RDS databases are backed up by AWS Backup', ja: 'RDS データベースが AWS Backup で保護されている' },
  why: {
    en: 'A backup plan keeps copies apart from the database, in vaults that its administrators cannot empty.',
    ja: 'バックアッププランを使うと、データベース管理者が消去できない保管庫にコピーを分離して保持できます。',
  },
  mend: {
    en: 'In the AWS Backup console assign the database, or a tag that it carries, to a backup plan.',
    ja: 'AWS Backup コンソールで、データベース（または付与済みのタグ）をバックアッププランに割り当てます。',
  },
  fix: {
    en: 'Put databases under a backup plan in {account} ({count})',
    ja: '{account} のデータベースのバックアッププランへの追加（{count} 件）',
  },
  reasons: {
    'not-planned': { en: 'AWS Backup holds no backup of it.', ja: 'AWS Backup によるバックアップがありません。' },
    'in-cluster': {
      en: 'It belongs to a cluster, which decides this for its instances.',
      ja: 'クラスターに属しており、この設定はクラスター側で決まります。',
    },
    'other-engine': { en: 'It is of an engine to which this does not apply.', ja: '対象外のエンジンです。' },
  },
};
