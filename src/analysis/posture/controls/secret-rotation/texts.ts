import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Secrets rotate by themselves', ja: 'シークレットの自動ローテーションが有効になっている' },
  why: {
    en: 'A secret that never changes works for whoever copied it years ago.',
    ja: '変更されないシークレットは、過去に漏えいしたものでも使え続けます。',
  },
  mend: {
    en: 'In the Secrets Manager console open the secret, “Rotation”, “Edit rotation”; databases of RDS, Redshift and DocumentDB have ready-made functions or managed rotation.',
    ja: 'Secrets Manager コンソールでシークレットの「ローテーション」を編集して有効にします。RDS、Redshift、DocumentDB には用意された関数またはマネージドローテーションがあります。',
  },
  fix: {
    en: 'Rotate secrets in {account} ({count})',
    ja: '{account} のシークレットの自動ローテーション（{count} 件）',
  },
  reasons: {
    'no-rotation': { en: 'Rotation is off.', ja: 'ローテーションが無効になっています。' },
    deleted: { en: 'The secret is about to be deleted.', ja: '削除予定のシークレットです。' },
    replica: {
      en: 'It is a replica: its primary secret is judged.',
      ja: 'レプリカです。プライマリのシークレットで判定します。',
    },
  },
};
