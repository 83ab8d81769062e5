import Alert from '@cloudscape-design/components/alert';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useEffect, useState } from 'react';
import type { NetworkEdit } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useExposureEffect } from '../../client/exposure-queries.ts';
import { Empty } from '../../parts/empty.tsx';
import { ExposureChanges } from '../../parts/exposure/exposure-changes.tsx';
import { UnseenList } from '../../parts/exposure/unseen-list.tsx';
import { ProblemView } from '../../parts/problem-view.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { EffectFindings } from './effect-findings.tsx';

/** Milliseconds of rest before the server is asked: not at every key. */
const REST = 400;

/** What the edits would change, decided by the server while they are being written. */
export function Effect({ edits }: { edits: readonly NetworkEdit[] }) {
  const { text } = useWords();
  const asked = useRested(edits);
  const effect = useExposureEffect(asked);
  if (edits.length === 0) return <Empty title={text('whatIf.nothing')} next={text('whatIf.nothing.next')} />;
  if (effect.error) return <ProblemView problem={effect.error} retry={() => void effect.refetch()} />;
  if (effect.data === undefined) return <Waiting lines={8} />;
  const { changes, counts, truncated, findings, unseen, ms } = effect.data;
  const isBusy = effect.isFetching || asked !== edits;
  return (
    <SpaceBetween size="l">
      <LiveRegion tagName="div">
        <StatusIndicator type={isBusy ? 'in-progress' : 'success'}>
          {isBusy ? text('whatIf.deciding') : text('whatIf.decided', { ms: Math.round(ms) })}
        </StatusIndicator>
      </LiveRegion>
      {truncated && (
        <Alert type="warning" statusIconAriaLabel={text('problem.warning')}>
          {text('exposureChange.truncated')}
        </Alert>
      )}
      <ExposureChanges title={text('whatIf.effect')} changes={changes} counts={counts} />
      <EffectFindings findings={findings} />
      <UnseenList unseen={unseen} />
    </SpaceBetween>
  );
}

/** The value once it has rested. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
