import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Buckets of trails are not open to everybody', ja: '証跡のバケットが一般公開されていない' },
  why: {
    en: 'The trail tells an intruder who does what, when and from where.',
    ja: '証跡からは、誰がいつどこから何を操作しているかが攻撃者に知られます。',
  },
  mend: {
    en: 'In the S3 console open the bucket, “Permissions”, turn on all four settings of “Block public access”, and take the public statement or grant away.',
    ja: 'S3 コンソールでバケットの「アクセス許可」を開き、「パブリックアクセスをブロック」の 4 つの設定をすべて有効にして、公開しているステートメントや ACL を削除します。',
  },
  fix: {
    en: 'Close public buckets of trails in {account} ({count})',
    ja: '{account} の公開されている証跡バケットの制限（{count} 件）',
  },
  reasons: {
    'by-policy': {
      en: 'The statement {statement} of its policy lets anybody do {action}.',
      ja: 'バケットポリシーのステートメント {statement} により、誰でも {action} を実行できます。',
    },
    'by-acl': {
      en: 'Its ACL gives {permission} to {group}.',
      ja: 'ACL により {group} に {permission} が許可されています。',
    },
    'no-trails': { en: 'No trail delivers to this bucket.', ja: 'CloudTrail の配信先のバケットではありません。' },
    'policy-unreadable': {
      en: 'Its policy has a form that is not understood.',
      ja: 'バケットポリシーの形式を解釈できません。',
    },
  },
};
