import Alert from '@cloudscape-design/components/alert';
import type { HostDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useFormats } from '../../parts/formats.ts';

/** That it is silent, and what of its report was corrected or not believed. */
export function Notes({ host: { isSilent, lastSeenAt, notes } }: { host: HostDetail }) {
  const { text, localized } = useWords();
  const { relative } = useFormats();
  const lines = [
    ...(isSilent ? [text('runtime.silentSince', { age: relative(lastSeenAt) })] : []),
    ...notes.map(({ sentence }) => localized(sentence)),
  ];
  if (lines.length === 0) return null;
  return (
    <Alert type="warning" header={text('host.note')} statusIconAriaLabel={text('problem.warning')}>
      <ul className="plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  );
}
