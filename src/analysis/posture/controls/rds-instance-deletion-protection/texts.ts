import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'RDS databases are protected from deletion', ja: 'RDS データベースの削除保護が有効になっている' },
  why: {
    en: 'One wrong command, or one stolen key, deletes a database that nothing protects.',
    ja: '削除保護がないと、誤操作や漏えいした認証情報によってデータベースが即座に削除される可能性があります。',
  },
  mend: {
    en: 'In the RDS console modify the instance and choose “Enable deletion protection”; nothing restarts.',
    ja: 'RDS コンソールでインスタンスを変更し、「削除保護を有効にする」を選びます。再起動は発生しません。',
  },
  fix: {
    en: 'Protect databases from deletion in {account} ({count})',
    ja: '{account} のデータベースの削除保護の有効化（{count} 件）',
  },
  reasons: {
    deletable: { en: 'Deletion protection is off.', ja: '削除保護が無効です。' },
    'in-cluster': {
      en: 'It belongs to a cluster, which decides this for its instances.',
      ja: 'クラスターに属しており、この設定はクラスター側で決まります。',
    },
    'other-engine': { en: 'It is of an engine to which this does not apply.', ja: '対象外のエンジンです。' },
  },
};
