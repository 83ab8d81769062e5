import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'ECR repositories admit nobody unknown', ja: 'ECR リポジトリが不特定の相手に公開されていない' },
  why: {
    en: 'Images carry code, addresses and often secrets; who may push puts code of his own into production.',
    ja: 'イメージにはコードや接続先、機密情報が含まれることがあります。プッシュも許可されていると、不正なコードが本番に混入します。',
  },
  mend: {
    en: 'In the ECR console choose the repository, “Permissions”, and name accounts, or limit the statement by `aws:PrincipalOrgID`.',
    ja: 'ECR コンソールでリポジトリを選び、「アクセス許可」でアカウントを明示するか、`aws:PrincipalOrgID` で制限します。',
  },
  fix: {
    en: 'Close ECR repositories to the public in {account} ({count})',
    ja: '{account} の ECR リポジトリの公開の解消（{count} 件）',
  },
  reasons: {
    public: {
      en: 'Its policy admits everybody with an AWS account.',
      ja: 'ポリシーにより、AWS アカウントを持つ誰もがアクセスできます。',
    },
    'policy-unreadable': { en: 'Its policy cannot be read.', ja: 'ポリシーを解釈できません。' },
  },
};
