import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useWords } from '../../app/language.tsx';
import { usePreviewMessage } from '../../client/outreach-queries.ts';
import { usePolicy } from '../../client/policy-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { ProblemView } from '../../parts/problem-view.tsx';
import { RenderedMessage } from '../../parts/rendered/rendered-message.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { NoRoutes } from './no-routes.tsx';
import { PreviewForm, type PreviewWish, requestOf } from './preview-form.tsx';

/** How a message would look on a route; nothing is sent. */
export function Preview() {
  const policy = usePolicy();
  return (
    <Answer query={policy} waiting={<Waiting lines={10} />}>
      {({ parsed }) => {
        const routes = parsed?.messages.routes.map(({ id }) => id) ?? [];
        return routes[0] === undefined ? <NoRoutes /> : <Chosen routes={routes} first={routes[0]} />;
      }}
    </Answer>
  );
}

function Chosen({ routes, first }: { routes: readonly string[]; first: string }) {
  const { text } = useWords();
  const [wish, setWish] = useState<PreviewWish>({
    route: first,
    about: 'sample',
    kind: 'action-opened',
    action: '',
    language: '',
  });
  const preview = usePreviewMessage();
  const isReady = wish.about === 'sample' || wish.action !== '';
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header
            variant="h2"
            description={text('preview.description')}
            actions={
              <Button
                variant="primary"
                loading={preview.isPending}
                disabled={!isReady}
                onClick={() => preview.mutate(requestOf(wish))}
              >
                {text('preview.show')}
              </Button>
            }
          >
            {text('messages.preview')}
          </Header>
        }
      >
        <PreviewForm routes={routes} wish={wish} onChange={(change) => setWish({ ...wish, ...change })} />
      </Container>
      {preview.error && <ProblemView problem={preview.error} />}
      {preview.data && <RenderedMessage preview={preview.data} />}
    </SpaceBetween>
  );
}
