import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Message } from '#api/contract';
import { useWords } from '../app/language.tsx';
import { useRetryMessage } from '../client/outreach-queries.ts';
import { may, useSession } from '../client/session.ts';
import { isRetriable } from './message-state.tsx';
import { ProblemView } from './problem-view.tsx';

/** Has a message tried again, where that makes sense and the role allows it. */
export function RetryMessage({ message }: { message: Pick<Message, 'id' | 'state' | 'heading'> }) {
  const { text, localized } = useWords();
  const session = useSession().data;
  const retry = useRetryMessage();
  if (!may(session, 'messages:manage') || !isRetriable(message)) return null;
  return (
    <SpaceBetween size="xs">
      <Button
        variant="inline-link"
        loading={retry.isPending}
        ariaLabel={text('message.retry.of', { title: localized(message.heading) })}
        onClick={() => retry.mutate(message.id)}
      >
        {text('message.retry')}
      </Button>
      {retry.error && <ProblemView problem={retry.error} />}
    </SpaceBetween>
  );
}
