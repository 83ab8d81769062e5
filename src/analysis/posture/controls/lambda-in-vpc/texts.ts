import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Lambda functions run in a VPC', ja: 'Lambda 関数が VPC 内で動作している' },
  why: {
    en: 'Outside a VPC no security group and no flow log sees with whom a function talks.',
    ja: 'VPC の外では、関数の通信先をセキュリティグループで制限したりフローログで確認したりできません。',
  },
  mend: {
    en: 'On the Lambda console under “Configuration”, “VPC” choose at least two private subnets and a security group.',
    ja: 'Lambda コンソールの「設定」→「VPC」で、2 つ以上のプライベートサブネットとセキュリティグループを選びます。',
  },
  fix: {
    en: 'Move Lambda functions into a VPC in {account} ({count})',
    ja: '{account} の Lambda 関数の VPC 内への配置（{count} 件）',
  },
  reasons: {
    outside: { en: 'It runs outside any VPC.', ja: 'VPC の外で動作しています。' },
  },
};
