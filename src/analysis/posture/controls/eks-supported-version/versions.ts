import type { SupportTable } from '../../read/support-dates.ts';

/**
 * The days on which standard and extended support of a Kubernetes version end.
 * https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html (read 2026-11-26)
 */
export const STANDARD_SUPPORT: SupportTable = {
  '1.29': '2025-03-23',
  '1.30': '2025-07-23',
  '1.31': '2025-11-26',
  '1.32': '2026-03-23',
  '1.33': '2026-07-29',
  '1.34': '2026-12-02',
  '1.35': '2027-03-27',
};

export const EXTENDED_SUPPORT: SupportTable = {
  '1.29': '2026-03-23',
  '1.30': '2026-07-23',
  '1.31': '2026-11-26',
  '1.32': '2027-03-23',
  '1.33': '2027-07-29',
  '1.34': '2027-12-02',
  '1.35': '2028-03-27',
};

/** Every version before it is out of all support. */
export const OLDEST = '1.29';

/** Whether one version of Kubernetes came before another, `1.9` before `1.29`. */
export function isBefore(version: string, other: string): boolean {
  if (!/^\d+\.\d+$/.test(version)) return false;
  const [one, two] = [version, other].map((text) => text.split('.').map(Number));
  const major = (one?.[0] ?? 0) - (two?.[0] ?? 0);
  return major < 0 || (major === 0 && (one?.[1] ?? 0) < (two?.[1] ?? 0));
}
