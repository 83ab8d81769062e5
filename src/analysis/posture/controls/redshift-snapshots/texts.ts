import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Redshift clusters keep snapshots for a week',
    ja: 'Redshift クラスターの自動スナップショットが 7 日以上保持されている',
  },
  why: { en: 'A mistake is often noticed after days.', ja: '誤操作は数日後に気付くことが多くあります。' },
  mend: {
    en: 'In the Redshift console edit the cluster’s backup details: at least 7 days.',
    ja: 'Redshift コンソールでクラスターのバックアップの詳細を編集し、7 日以上にします。',
  },
  fix: {
    en: 'Keep Redshift snapshots in {account} ({count})',
    ja: '{account} の Redshift スナップショットの保持期間の延長（{count} 件）',
  },
  reasons: {
    'too-short': {
      en: 'Snapshots are kept for {days} days; 7 are wanted.',
      ja: 'スナップショットの保持期間が {days} 日です。7 日以上が必要です。',
    },
  },
};
