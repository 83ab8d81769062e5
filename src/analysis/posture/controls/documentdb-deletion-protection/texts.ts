import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Amazon DocumentDB clusters are protected from deletion',
    ja: 'Amazon DocumentDB クラスターの削除保護が有効になっている',
  },
  why: {
    en: 'One wrong command, or one stolen key, deletes a cluster with all its data.',
    ja: '削除保護がないと、誤操作や漏えいした認証情報によってクラスターがデータごと削除される可能性があります。',
  },
  mend: {
    en: 'Modify the cluster in its console and choose “Enable deletion protection”; nothing restarts.',
    ja: '各サービスのコンソールでクラスターを変更し、「削除保護を有効にする」を選びます。再起動は発生しません。',
  },
  fix: {
    en: 'Protect Amazon DocumentDB clusters from deletion in {account} ({count})',
    ja: '{account} の Amazon DocumentDB クラスターの削除保護の有効化（{count} 件）',
  },
  reasons: {
    deletable: { en: 'Deletion protection is off.', ja: '削除保護が無効です。' },
    'other-engine': { en: 'It is of an engine to which this does not apply.', ja: '対象外のエンジンです。' },
  },
};
