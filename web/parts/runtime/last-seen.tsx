import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Host } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useFormats } from '../formats.ts';
import { Age } from '../moment.tsx';

/** When a machine was heard of last: one that is silent is no good news. */
export function LastSeen({ host: { isSilent, lastSeenAt } }: { host: Pick<Host, 'isSilent' | 'lastSeenAt'> }) {
  const { text } = useWords();
  const { relative } = useFormats();
  if (!isSilent) {
    return (
      <StatusIndicator type="success">
        <Age at={lastSeenAt} />
      </StatusIndicator>
    );
  }
  return (
    <StatusIndicator type="warning">
      <span className="whole-words" title={lastSeenAt}>
        {text('runtime.silentSince', { age: relative(lastSeenAt) })}
      </span>
    </StatusIndicator>
  );
}
