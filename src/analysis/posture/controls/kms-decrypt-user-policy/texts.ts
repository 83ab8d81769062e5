import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Inline policies of users name the keys they decrypt with',
    ja: 'ユーザーのインラインポリシーが復号に使う KMS キーを限定している',
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
    en: 'Narrow decryption in inline policies of users in {account} ({count})',
    ja: '{account} のユーザーの復号権限の限定（{count} 件）',
  },
  reasons: {
    'decrypts-all': {
      en: 'The inline policy {policy} allows to decrypt with every key.',
      ja: 'インラインポリシー {policy} により、すべてのキーでの復号が許可されています。',
    },
    'policy-unreadable': {
      en: 'An inline policy has a form that is not understood.',
      ja: 'インラインポリシーの形式を解釈できません。',
    },
  },
};
