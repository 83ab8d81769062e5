import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Managed policies name the keys they decrypt with',
    ja: 'カスタマー管理ポリシーが復号に使う KMS キーを限定している',
  },
  why: {
    en: 'One stolen credential with this right reads everything that any key of the account protects.',
    ja: 'この権限を持つ認証情報が漏れると、アカウント内のすべてのキーで保護されたデータを復号できます。',
  },
  mend: {
    en: 'Name the keys in Resource instead of a wildcard (kms:Decrypt and kms:ReEncryptFrom), or give the right in the key policy of each key.',
    ja: 'Resource にワイルドカードではなく対象のキーを指定します（kms:Decrypt、kms:ReEncryptFrom）。または各キーのキーポリシーで許可します。',
  },
  fix: {
    en: 'Narrow decryption in policies of {account} ({count})',
    ja: '{account} のポリシーの復号権限の限定（{count} 件）',
  },
  reasons: {
    'decrypts-all': {
      en: 'The policy {policy} allows to decrypt with every key.',
      ja: 'ポリシー {policy} により、すべてのキーでの復号が許可されています。',
    },
    'policy-unreadable': {
      en: 'The policy has a form that is not understood.',
      ja: 'ポリシーの形式を解釈できません。',
    },
    'aws-policy': { en: 'AWS wrote the policy.', ja: 'AWS 管理ポリシーです。' },
  },
};
