import { isSeverity, type Severity } from '#kernel';

const WORDS: Readonly<Record<string, Severity>> = {
  info: 'informational',
  none: 'informational',
  note: 'low',
  minor: 'low',
  negligible: 'low',
  moderate: 'medium',
  warning: 'medium',
  error: 'high',
  important: 'high',
  major: 'high',
  fatal: 'critical',
};

/** A severity that nobody tells: neither alarm nor all-clear. */
export const UNTOLD_SEVERITY: Severity = 'medium';

/** A severity by its name, whoever wrote it; undefined for `unknown`, `untriaged` and the like. */
export function severityOfWord(word: string): Severity | undefined {
  const name = word.trim().toLowerCase();
  if (isSeverity(name)) return name;
  return Object.hasOwn(WORDS, name) ? WORDS[name] : undefined;
}

/** Bands of numbers, the highest first. */
type Bands = readonly (readonly [from: number, severity: Severity])[];

/** https://docs.aws.amazon.com/securityhub/latest/userguide/asff-required-attributes.html#Severity (read 2026-11-26) */
export const ASFF_NORMALIZED: Bands = [
  [90, 'critical'],
  [70, 'high'],
  [40, 'medium'],
  [1, 'low'],
];

/** https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings-severity.html (read 2026-11-26) */
export const GUARDDUTY_LEVELS: Bands = [
  [9, 'critical'],
  [7, 'high'],
  [4, 'medium'],
  [1, 'low'],
];

/** https://www.first.org/cvss/v3.1/specification-document#Qualitative-Severity-Rating-Scale (read 2026-11-26) */
export const CVSS_RATINGS: Bands = [
  [9, 'critical'],
  [7, 'high'],
  [4, 'medium'],
  [0.1, 'low'],
];

export function severityOfNumber(value: number | undefined, bands: Bands): Severity | undefined {
  if (value === undefined) return undefined;
  return bands.find(([from]) => value >= from)?.[1] ?? 'informational';
}
