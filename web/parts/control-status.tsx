import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { ControlStatus as Status } from '#api/contract';
import { useWords } from '../app/language.tsx';

const TYPES: Readonly<Record<Status, StatusIndicatorProps.Type>> = {
  failed: 'error',
  unknown: 'warning',
  excepted: 'info',
  passed: 'success',
  'no-data': 'not-started',
  disabled: 'stopped',
};

/** Order in which statuses ask for attention. */
export const STATUSES_DOWN = Object.keys(TYPES) as Status[];

export function ControlStatus({ status }: { status: Status }) {
  const { text } = useWords();
  return <StatusIndicator type={TYPES[status]}>{text(`controlStatus.${status}`)}</StatusIndicator>;
}
