import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Buckets keep versions of their objects', ja: 'S3 バケットのバージョニングが有効になっている' },
  why: {
    en: 'What is overwritten or deleted by mistake, or by an attacker, is gone unless the bucket keeps versions.',
    ja: '誤操作や攻撃者による上書きや削除は、バージョニングがないと元に戻せません。',
  },
  mend: {
    en: 'In the S3 console choose the bucket, “Properties”, “Bucket Versioning”, and enable it; add a lifecycle rule for old versions.',
    ja: 'S3 コンソールでバケットを選び、「プロパティ」の「バケットのバージョニング」を有効にします。古いバージョンを整理するライフサイクルルールも追加してください。',
  },
  fix: {
    en: 'Keep versions in buckets of {account} ({count})',
    ja: '{account} の S3 バージョニングの有効化（{count} 件）',
  },
  reasons: {
    never: { en: 'Versioning was never switched on.', ja: 'バージョニングが有効にされたことがありません。' },
    suspended: {
      en: 'Versioning is suspended: new changes overwrite.',
      ja: 'バージョニングが停止中です。新しい変更は上書きになります。',
    },
  },
};
