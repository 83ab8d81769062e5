import { type Fix, steps } from './definition.ts';

export const mendReported: Fix = {
  id: 'mend-reported',
  effort: 'hours',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html',
      read: '2026-11-26',
    },
  ],
  title: {
    en: '{place}: {account} ({count})',
    ja: '{place}: {account} での対応（{count} 件）',
  },
  steps: {
    en: steps(
      'Open one of the findings below: it holds the advice of the product that reported it.',
      'Mend the resources listed, in the code they are made from where there is such code.',
      'Let the product look again and import its findings: what it passes is closed.',
    ),
    ja: steps(
      '下の検出結果を開き、報告元の製品が示す対処方法を確認します。',
      '挙げられたリソースを修正します。IaC で管理している場合はコード側を修正します。',
      '報告元の製品で再評価し、その検出結果を取り込みます。合格したものは解消します。',
    ),
  },
  effect: {
    en: 'The resources meet the rule, and the product that reported them says so.',
    ja: 'リソースがルールに適合し、報告元の製品でも合格になります。',
  },
};
