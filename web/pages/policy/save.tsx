import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useWords } from '../../app/language.tsx';
import { type PresentPolicy, type Trial, useSavePolicy } from '../../client/policy-queries.ts';
import { may, useSession } from '../../client/session.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { Prose } from '../../parts/prose.tsx';
import type { Draft } from './draft.ts';

interface SaveProps {
  readonly policy: PresentPolicy;
  readonly draft: Draft;
  /** Of this very text; absent when it has not been tried. */
  readonly trial: Trial | undefined;
  readonly onSaved: () => void;
}

/** Writes the file where the server and the role allow it; else says how the text comes into force. */
export function Save({ policy, draft, trial, onSaved }: SaveProps) {
  const { text } = useWords();
  const session = useSession().data;
  const save = useSavePolicy();
  if (!policy.writable) {
    return (
      <Box color="text-body-secondary">
        <Prose text={text('policy.save.notHere')} />
      </Box>
    );
  }
  if (!may(session, 'policy:write')) return <Box color="text-body-secondary">{text('policy.save.notYou')}</Box>;
  const reason = whyNot(trial);
  return (
    <SpaceBetween size="s">
      <Button
        loading={save.isPending}
        disabled={reason !== undefined}
        {...(reason === undefined ? {} : { disabledReason: text(reason) })}
        onClick={() => save.mutate({ policy: draft.text, basedOn: draft.basedOn }, { onSuccess: onSaved })}
      >
        {text('policy.save')}
      </Button>
      {save.isSuccess && trial?.diff.changed !== true && (
        <StatusIndicator type="success">{text('policy.saved')}</StatusIndicator>
      )}
      {save.error && <ProblemView problem={save.error} />}
    </SpaceBetween>
  );
}

function whyNot(trial: Trial | undefined) {
  if (!trial) return 'policy.save.tryFirst';
  if (trial.simulation.problems.length > 0) return 'policy.save.problems';
  return trial.diff.changed ? undefined : 'policy.save.same';
}
