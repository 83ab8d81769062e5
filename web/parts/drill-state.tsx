import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Drill } from '#api/contract';
import { useWords } from '../app/language.tsx';

const LOOKS = { running: 'in-progress', acknowledged: 'success', missed: 'error' } as const;

export function DrillState({ state }: { state: Drill['state'] }) {
  const { text } = useWords();
  return <StatusIndicator type={LOOKS[state]}>{text(`drillState.${state}`)}</StatusIndicator>;
}
