import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'No other account controls the bucket', ja: '他のアカウントが S3 バケットの制御を変更できない' },
  why: {
    en: 'Whoever may change the policy, the ACLs or the encryption of a bucket from another account can take it over.',
    ja: '別のアカウントからバケットのポリシー、ACL、暗号化設定を変更できる者は、そのバケットを乗っ取れます。',
  },
  mend: {
    en: 'Take the actions that change policy, ACLs or encryption out of the statements for other accounts; let them have s3:GetObject or s3:PutObject on what they need.',
    ja: '他のアカウント向けのステートメントから、ポリシー、ACL、暗号化設定を変更するアクションを除きます。必要な範囲の s3:GetObject や s3:PutObject だけを許可してください。',
  },
  fix: {
    en: 'Take control of buckets in {account} away from other accounts ({count})',
    ja: '{account} の S3 バケットに対する他アカウントの制御権限の削除（{count} 件）',
  },
  reasons: {
    outsiders: {
      en: 'The policy lets {outsiders} do {action}.',
      ja: 'ポリシーが {outsiders} に {action} を許可しています。',
    },
  },
};
