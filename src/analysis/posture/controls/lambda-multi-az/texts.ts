import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Lambda functions in a VPC use several zones',
    ja: 'VPC 内の Lambda 関数が複数のアベイラビリティーゾーンを使用している',
  },
  why: {
    en: 'A function whose subnets all lie in one zone stops when that zone fails.',
    ja: 'サブネットが単一のアベイラビリティーゾーンに偏っていると、その障害時に関数が停止します。',
  },
  mend: {
    en: 'On the Lambda console under “Configuration”, “VPC” add a subnet in another availability zone.',
    ja: 'Lambda コンソールの「設定」→「VPC」で、別のアベイラビリティーゾーンのサブネットを追加します。',
  },
  fix: {
    en: 'Spread Lambda functions over zones in {account} ({count})',
    ja: '{account} の Lambda 関数のマルチ AZ 化（{count} 件）',
  },
  reasons: {
    'one-zone': { en: 'All its subnets lie in {zone}.', ja: 'すべてのサブネットが {zone} にあります。' },
    outside: {
      en: 'It runs outside any VPC, where Lambda spreads it.',
      ja: 'VPC の外で動作しており、Lambda が自動的に分散します。',
    },
    'subnet-not-seen': {
      en: 'The zones of its subnets were not seen.',
      ja: 'サブネットのアベイラビリティーゾーンを確認できませんでした。',
    },
  },
};
