import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Access to buckets is not given by ACLs', ja: 'S3 バケットへのアクセス許可に ACL が使われていない' },
  why: {
    en: 'ACLs are easy to overlook: no policy shows them, and each object may have its own.',
    ja: 'ACL はポリシーに現れず、オブジェクトごとに設定できるため、見落とされやすいアクセス許可です。',
  },
  mend: {
    en: 'Move the grants into the bucket policy, then set object ownership to “Bucket owner enforced”, which switches ACLs off.',
    ja: '付与している許可をバケットポリシーに移し、オブジェクト所有者を「バケット所有者の強制」にして ACL を無効にします。',
  },
  fix: {
    en: 'Replace ACLs of buckets in {account} ({count})',
    ja: '{account} の S3 バケットの ACL の廃止（{count} 件）',
  },
  reasons: {
    granted: {
      en: 'The ACL grants {permission} to {grantee}.',
      ja: 'ACL が {grantee} に {permission} を許可しています。',
    },
  },
};
