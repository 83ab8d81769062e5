import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Rule groups of AWS WAF write metrics', ja: 'AWS WAF のルールグループのメトリクスが有効である' },
  why: {
    en: 'Metrics show which rule blocks how much: without them neither an attack nor a rule that hits customers is seen.',
    ja: 'どのルールがどれだけブロックしたかはメトリクスで分かります。なければ、攻撃にも、顧客を誤ってブロックするルールにも気付けません。',
  },
  mend: {
    en: 'Enable CloudWatch metrics of the rule group and of each of its rules.',
    ja: 'ルールグループとその各ルールの CloudWatch メトリクスを有効にします。',
  },
  fix: {
    en: 'Write metrics of rule groups in {account} ({count})',
    ja: '{account} の WAF ルールグループのメトリクスの有効化（{count} 件）',
  },
  reasons: {
    'no-metrics': { en: 'It writes no metrics.', ja: 'メトリクスが無効です。' },
    'rule-without-metrics': { en: 'One of its rules writes no metrics.', ja: 'メトリクスが無効なルールがあります。' },
  },
};
