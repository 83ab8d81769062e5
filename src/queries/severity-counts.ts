import { SEVERITIES, type Severity } from '#kernel';

export type SeverityCounts = Record<Severity, number>;

export function noFindings(): SeverityCounts {
  return Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as SeverityCounts;
}
