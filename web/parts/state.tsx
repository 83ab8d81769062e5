import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { FindingRow } from '#api/contract';
import { useWords } from '../app/language.tsx';

const FINDING_STATES = {
  open: 'warning',
  'not-looked-at': 'pending',
  suppressed: 'stopped',
  fixed: 'success',
  gone: 'success',
} as const satisfies Record<FindingRow['state'], StatusIndicatorProps.Type>;

export function FindingState({ state }: { state: FindingRow['state'] }) {
  const { text } = useWords();
  return <StatusIndicator type={FINDING_STATES[state]}>{text(`state.${state}`)}</StatusIndicator>;
}

const COMPLETENESS: Readonly<Record<string, StatusIndicatorProps.Type>> = {
  complete: 'success',
  partial: 'warning',
  denied: 'error',
  failed: 'error',
  'not-asked': 'not-started',
};

/** How much of something was seen. */
export function Completeness({ state }: { state: string }) {
  const { named } = useWords();
  return <StatusIndicator type={COMPLETENESS[state] ?? 'info'}>{named('completeness', state)}</StatusIndicator>;
}

/** Many parts in one line: everything seen, or how many of them were not. */
export function CompletenessSum({ counts }: { counts: Readonly<Record<string, number>> }) {
  const { text } = useWords();
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (all === 0) return <StatusIndicator type="not-started">{text('completeness.nothing')}</StatusIndicator>;
  const unseen = all - (counts['complete'] ?? 0);
  if (unseen === 0) return <StatusIndicator type="success">{text('completeness.all')}</StatusIndicator>;
  const isBlind = (counts['denied'] ?? 0) + (counts['failed'] ?? 0) > 0;
  return (
    <StatusIndicator type={isBlind ? 'error' : 'warning'}>
      {text('completeness.gaps', { count: unseen, all })}
    </StatusIndicator>
  );
}
