import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import type { Exception, Session } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { may, useSession } from '../../client/session.ts';
import { type ExceptionStep, useStepException } from '../../client/work-queries.ts';
import { Prose } from '../../parts/prose.tsx';
import { ProblemView } from '../../parts/problem-view.tsx';

type Step = ExceptionStep['step'];

/** What one may say of an exception: decide on what others asked for, take back one's own, end it before its time. */
export function Decision({ exception }: { exception: Exception }) {
  const { text } = useWords();
  const session = useSession().data;
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState<Step>();
  const step = useStepException();
  const isOwn = isSamePerson(exception.askedBy, session?.subject ?? '');
  const steps = stepsOf(exception, session, isOwn);
  const done = step.isSuccess ? asked : undefined;
  const say = (wanted: Step) => {
    setAsked(wanted);
    step.mutate({ id: exception.id, step: wanted, note: note.trim() }, { onSuccess: () => setNote('') });
  };
  const isWaitingForOthers = exception.state === 'asked' && isOwn;
  if (exception.origin === 'policy' || (steps.length === 0 && !done && !isWaitingForOthers)) return null;
  return (
    <Container header={<Header variant="h2">{text('exception.decision')}</Header>}>
      <SpaceBetween size="m">
        {done && (
          <LiveRegion>
            <Alert type="success" header={text(`exceptionDone.${done}`)}>
              <Prose text={text(`exceptionDone.${done}.effect`)} />
            </Alert>
          </LiveRegion>
        )}
        {step.error && <ProblemView problem={step.error} />}
        {isWaitingForOthers && (
          <Alert type="info" statusIconAriaLabel={text('problem.info')}>
            {text('exception.own')}
          </Alert>
        )}
        {steps.length > 0 && (
          <SpaceBetween size="m">
            <FormField
              label={text('exception.decision.note')}
              {...(steps.includes('reject') ? { description: text('exception.decision.note.about') } : {})}
            >
              <Textarea value={note} rows={3} onChange={({ detail }) => setNote(detail.value.slice(0, 4_000))} />
            </FormField>
            <SpaceBetween direction="horizontal" size="xs">
              {steps.map((known) => (
                <Button
                  key={known}
                  variant={known === 'approve' ? 'primary' : 'normal'}
                  loading={step.isPending && asked === known}
                  disabled={step.isPending || (known === 'reject' && note.trim() === '')}
                  onClick={() => say(known)}
                >
                  {text(`exceptionStep.${known}`)}
                </Button>
              ))}
            </SpaceBetween>
          </SpaceBetween>
        )}
      </SpaceBetween>
    </Container>
  );
}

/** Nobody decides on what they asked for themselves: the server refuses it, and it is not offered. */
function stepsOf({ state }: Exception, session: Session | null | undefined, isOwn: boolean): readonly Step[] {
  const decides = may(session, 'exceptions:decide');
  if (state === 'approved') return decides ? ['end'] : [];
  if (state !== 'asked') return [];
  if (isOwn) return may(session, 'exceptions:ask') ? ['withdraw'] : [];
  return decides ? ['approve', 'reject'] : [];
}

/** Case and surrounding space make no other person, as for the server. */
function isSamePerson(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').trim().toLowerCase();
  return plain(one) === plain(other);
}
