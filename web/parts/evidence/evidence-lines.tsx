import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import type { Evidence } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { may, useSession } from '../../client/session.ts';
import { EvidenceItem } from './evidence-item.tsx';

interface EvidenceLinesProps {
  readonly evidence: readonly Evidence[];
  /** An id, or `latest`. */
  readonly snapshot: string;
}

/** Evidence in a narrow place: value and pointer, each to be looked at as it was seen. */
export function EvidenceLines({ evidence, snapshot }: EvidenceLinesProps) {
  const { text } = useWords();
  const session = useSession().data;
  const [shown, setShown] = useState<Evidence>();
  const refusal = may(session, 'evidence:read') ? {} : { disabled: true, disabledReason: text('evidence.denied') };
  if (evidence.length === 0) return null;
  return (
    <div>
      <Box variant="awsui-key-label">{text('evidence.title')}</Box>
      <ul className="plain-list">
        {evidence.map((row) => (
          <li key={`${row.pointer}|${row.source}`}>
            {row.value !== undefined && <strong className="code">{row.value}</strong>}{' '}
            <span className="code">{row.pointer}</span>{' '}
            {row.kind === 'snapshot' && (
              <Button
                variant="inline-link"
                ariaLabel={text('evidence.show.of', { pointer: row.pointer })}
                onClick={() => setShown(row)}
                {...refusal}
              >
                {text('evidence.show')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown && <EvidenceItem snapshot={snapshot} evidence={shown} onClose={() => setShown(undefined)} />}
    </div>
  );
}
