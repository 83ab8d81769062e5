import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useParams, useSearchParams } from 'react-router';
import type { Exception } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useException, useExceptions } from '../../client/work-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { GoButton } from '../../parts/go-link.tsx';
import { Page } from '../../parts/page.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useScopeText } from '../../parts/work/scope-text.ts';
import { Contract } from './contract.tsx';
import { Decision } from './decision.tsx';
import { Hidden } from './hidden.tsx';

/** One exception: what was agreed, how it stands, what it hides, and the word one may have on it. */
export function ExceptionPage() {
  const { text } = useWords();
  const { id = '' } = useParams();
  const isOfPolicy = useSearchParams()[0].get('origin') === 'policy';
  const scopeText = useScopeText();
  const stored = useException(id, !isOfPolicy);
  const list = useExceptions();
  const entry = list.data?.items.find((one) => one.origin === 'policy' && one.id === id);
  const exception = isOfPolicy ? entry : stored.data;
  const asked: Parameters<typeof Answer<unknown>>[0]['query'] = isOfPolicy ? list : stored;
  const above = [{ text: text('exceptions.title'), href: '/exceptions' }];
  return (
    <Page
      title={exception ? scopeText(exception.scope) : text('exception.title')}
      crumb={text('exception.title')}
      above={above}
    >
      <Answer query={asked} waiting={<Waiting lines={24} />}>
        {() => (exception ? <Sections exception={exception} /> : <Absent />)}
      </Answer>
    </Page>
  );
}

function Sections({ exception }: { exception: Exception }) {
  const { text } = useWords();
  return (
    <SpaceBetween size="l">
      <Contract exception={exception} />
      <Container header={<Header variant="h2">{text('exception.reason')}</Header>}>
        <Box variant="div">
          <div className="prose">{exception.reason}</div>
        </Box>
      </Container>
      <Hidden exception={exception} />
      <Decision exception={exception} />
    </SpaceBetween>
  );
}

function Absent() {
  const { text } = useWords();
  return (
    <Empty
      title={text('exception.absent')}
      next={text('exception.absent.next')}
      action={<GoButton href="/exceptions">{text('exceptions.title')}</GoButton>}
    />
  );
}
