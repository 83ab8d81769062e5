import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'EKS secrets are encrypted with a key of your own',
    ja: 'EKS の Kubernetes シークレットが KMS キーで暗号化されている',
  },
  why: {
    en: 'With a key of your own you decide, and see in the trail, who decrypts the secrets of a cluster.',
    ja: '自社管理の KMS キーを使うと、シークレットの復号を制御し、証跡で確認できます。',
  },
  mend: {
    en: 'In the EKS console under “Overview” choose “Enable secrets encryption” and a KMS key; then write the secrets anew.',
    ja: 'EKS コンソールの「概要」で「シークレットの暗号化を有効化」を選び、KMS キーを指定します。その後、既存のシークレットを書き込み直します。',
  },
  fix: {
    en: 'Encrypt secrets of EKS clusters in {account} ({count})',
    ja: '{account} の EKS シークレットの暗号化（{count} 件）',
  },
  reasons: {
    'own-key-missing': {
      en: 'Its secrets are encrypted with no key of your own.',
      ja: 'シークレットが自社の KMS キーで暗号化されていません。',
    },
  },
};
