import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'KMS keys rotate by themselves', ja: 'KMS キーの自動ローテーションが有効になっている' },
  why: {
    en: 'The less data lies under one key material, the less a lost one opens; old data stays readable.',
    ja: 'キーマテリアルを定期的に更新すると、漏えい時の影響範囲を抑えられます。過去のデータも引き続き復号できます。',
  },
  mend: {
    en: 'In the KMS console open the key, “Key rotation”, and turn on automatic rotation. Nothing that uses the key needs a change.',
    ja: 'KMS コンソールでキーを開き、「キーローテーション」で自動ローテーションを有効にします。キーを利用する側の変更は不要です。',
  },
  fix: { en: 'Rotate KMS keys in {account} ({count})', ja: '{account} の KMS キーの自動ローテーション（{count} 件）' },
  reasons: {
    'no-rotation': { en: 'Automatic rotation is off.', ja: '自動ローテーションが無効になっています。' },
    'aws-managed': { en: 'AWS manages the key.', ja: 'AWS マネージドキーです。' },
    'cannot-rotate': {
      en: 'KMS cannot rotate this key by itself: it is asymmetric or HMAC, its material is imported, or its store is not KMS.',
      ja: '非対称キー、HMAC キー、インポートしたキーマテリアル、カスタムキーストアのキーは自動ローテーションの対象外です。',
    },
    'being-deleted': { en: 'The key is being deleted.', ja: '削除待ちのキーです。' },
  },
};
