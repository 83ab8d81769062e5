import type { Localized } from '#kernel';

/** Whether a rule is another product's: `security-hub/S3.1`, `cve/CVE-2024-3094`. Ids of our own hold no slash. */
export function isReportedRule(rule: string): boolean {
  return rule.includes('/');
}

/**
 * Reasons of findings that other products reported: the same for every product, since only the product itself knows
 * more. `{title}` is what it says, in its own language.
 */
export const REPORTED_REASONS = {
  reported: { en: '{title}', ja: '{title}' },
  'not-reported': {
    en: 'No source reports it as open any more.',
    ja: '未対応と報告している製品がなくなりました。',
  },
  joined: {
    en: "One of Yagura's own findings stands for it now.",
    ja: 'Yagura 自身の検出結果に統合されました。',
  },
} as const satisfies Readonly<Record<string, Localized>>;
