import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { CveVerdict } from '#api/contract';
import { useWords } from '../../app/language.tsx';

const TYPES = {
  'does-not-block': 'error',
  unknown: 'pending',
  'documented-to-block': 'info',
  blocks: 'success',
} as const satisfies Record<CveVerdict, StatusIndicatorProps.Type>;

/** The gravest first. */
export const VERDICTS_DOWN = Object.keys(TYPES) as CveVerdict[];

export function Verdict({ verdict }: { verdict: CveVerdict }) {
  const { text } = useWords();
  return (
    <StatusIndicator type={TYPES[verdict]}>
      <span className="whole-words">{text(`verdict.${verdict}`)}</span>
    </StatusIndicator>
  );
}
