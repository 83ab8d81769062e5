import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'KMS keys are not open to everybody', ja: 'KMS キーが一般公開されていない' },
  why: {
    en: 'Whoever may use the key may read what it protects, from any AWS account.',
    ja: 'キーを使用できる者は、どの AWS アカウントからでも保護対象のデータを復号できます。',
  },
  mend: {
    en: 'In the KMS console open the key, “Key policy”, and name the accounts or roles that need it, or limit the statement by aws:PrincipalOrgID.',
    ja: 'KMS コンソールでキーの「キーポリシー」を開き、必要なアカウントやロールだけを指定するか、aws:PrincipalOrgID でステートメントを制限します。',
  },
  fix: {
    en: 'Close KMS keys that are open to everybody in {account} ({count})',
    ja: '{account} の一般公開されているKMS キーの制限（{count} 件）',
  },
  reasons: {
    public: {
      en: 'Statement {statement} lets anybody in, from any account.',
      ja: 'ステートメント {statement} により、任意のアカウントの誰でもアクセスできます。',
    },
    'policy-unreadable': {
      en: 'The policy has a form that is not understood.',
      ja: 'ポリシーの形式を解釈できません。',
    },
    'aws-managed': { en: 'AWS manages the key.', ja: 'AWS マネージドキーです。' },
  },
};
