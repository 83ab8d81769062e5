import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { FindingRow } from '#api/contract';
import { useWords } from '../../app/language.tsx';

export type Stage = FindingRow['stage'];

const TYPES = {
  new: 'not-started',
  triaged: 'info',
  'in-progress': 'in-progress',
  waiting: 'pending',
  mended: 'success',
  accepted: 'stopped',
} as const satisfies Record<Stage, StatusIndicatorProps.Type>;

/** In the order in which a finding goes through them. */
export const STAGES = Object.keys(TYPES) as Stage[];

/** Where the people's work stands. */
export function StageMark({ stage }: { stage: Stage }) {
  const { text } = useWords();
  return <StatusIndicator type={TYPES[stage]}>{text(`stage.${stage}`)}</StatusIndicator>;
}
