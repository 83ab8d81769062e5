import Badge, { type BadgeProps } from '@cloudscape-design/components/badge';
import type { Severity } from '#api/contract';
import { useWords } from '../app/language.tsx';

/** The worst first: the order in which everything is shown. */
export const SEVERITIES_DOWN = [
  'critical',
  'high',
  'medium',
  'low',
  'informational',
] as const satisfies readonly Severity[];

const COLORS = {
  critical: 'severity-critical',
  high: 'severity-high',
  medium: 'severity-medium',
  low: 'severity-low',
  informational: 'severity-neutral',
} as const satisfies Record<Severity, NonNullable<BadgeProps['color']>>;

export function SeverityBadge({ severity }: { severity: Severity }) {
  const { text } = useWords();
  return <Badge color={COLORS[severity]}>{text(`severity.${severity}`)}</Badge>;
}

/** Numbers by severity in words, the worst first: `2 critical, 5 high`. */
export function SeverityCounts({ counts }: { counts: Partial<Record<string, number>> }) {
  const { text } = useWords();
  const present = SEVERITIES_DOWN.filter((severity) => (counts[severity] ?? 0) > 0);
  if (present.length === 0) return '–';
  return present
    .map((severity) => text('severity.count', { n: counts[severity] ?? 0, severity: text(`severity.${severity}`) }))
    .join(text('list.comma'));
}
