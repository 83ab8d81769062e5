import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { MessageDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { usePreviewMessage } from '../../client/outreach-queries.ts';
import { may, useSession } from '../../client/session.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { RenderedMessage } from '../../parts/rendered/rendered-message.tsx';

/** How the route draws the action of this message as it stands now. The log keeps the notice, not the requests. */
export function Rendered({ message: { subject, route } }: { message: MessageDetail }) {
  const { text, language } = useWords();
  const session = useSession().data;
  const preview = usePreviewMessage();
  if (subject.kind !== 'action' || !may(session, 'messages:manage')) return null;
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header
            variant="h2"
            description={text('message.rendered.description')}
            actions={
              <Button
                loading={preview.isPending}
                onClick={() => preview.mutate({ route, action: subject.id, language })}
              >
                {text('preview.show')}
              </Button>
            }
          >
            {text('message.rendered')}
          </Header>
        }
      />
      {preview.error && <ProblemView problem={preview.error} />}
      {preview.data && <RenderedMessage preview={preview.data} />}
    </SpaceBetween>
  );
}
