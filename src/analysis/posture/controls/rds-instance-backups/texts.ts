import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'RDS databases are backed up for at least seven days',
    ja: 'RDS データベースの自動バックアップが 7 日以上保持されている',
  },
  why: {
    en: 'What was destroyed or encrypted by an attacker is often noticed after days: without backups that reach back it is lost.',
    ja: '攻撃や誤操作による破壊には数日後に気付くことが多く、十分に遡れるバックアップがなければデータを復旧できません。',
  },
  mend: {
    en: 'In the RDS console modify the instance and set the backup retention period to seven days or more.',
    ja: 'RDS コンソールでインスタンスを変更し、「バックアップ保持期間」を 7 日以上にします。',
  },
  fix: {
    en: 'Keep backups of databases longer in {account} ({count})',
    ja: '{account} のデータベースのバックアップ保持期間の延長（{count} 件）',
  },
  reasons: {
    'too-short': {
      en: 'Backups are kept for {days} days, at least {least} are needed.',
      ja: 'バックアップの保持期間が {days} 日です。{least} 日以上が必要です。',
    },
    replica: { en: 'It is a read replica.', ja: 'リードレプリカです。' },
    'in-cluster': {
      en: 'It belongs to a cluster, which decides this for its instances.',
      ja: 'クラスターに属しており、この設定はクラスター側で決まります。',
    },
  },
};
