import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'RDS clusters are backed up for at least seven days',
    ja: 'RDS クラスターの自動バックアップが 7 日以上保持されている',
  },
  why: {
    en: 'What was destroyed or encrypted by an attacker is often noticed after days: without backups that reach back it is lost.',
    ja: '攻撃や誤操作による破壊には数日後に気付くことが多く、十分に遡れるバックアップがなければデータを復旧できません。',
  },
  mend: {
    en: 'Modify the cluster in its console and set the backup retention period to seven days or more.',
    ja: '各サービスのコンソールでクラスターを変更し、「バックアップ保持期間」を 7 日以上にします。',
  },
  fix: {
    en: 'Keep backups of RDS clusters longer in {account} ({count})',
    ja: '{account} の RDS クラスターのバックアップ保持期間の延長（{count} 件）',
  },
  reasons: {
    'too-short': {
      en: 'Backups are kept for {days} days, at least {least} are needed.',
      ja: 'バックアップの保持期間が {days} 日です。{least} 日以上が必要です。',
    },
    'other-engine': { en: 'It is of an engine to which this does not apply.', ja: '対象外のエンジンです。' },
  },
};
