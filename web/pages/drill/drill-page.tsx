import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useParams } from 'react-router';
import type { DrillDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useDrill } from '../../client/outreach-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { DrillState } from '../../parts/drill-state.tsx';
import { useDuration } from '../../parts/duration.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Page } from '../../parts/page.tsx';
import { SeverityBadge } from '../../parts/severity.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { TimeLine } from './time-line.tsx';

/** One drill: every station on its way, and how long it took from one to the next. */
export function DrillPage() {
  const { text } = useWords();
  const { id = '' } = useParams();
  const drill = useDrill(id);
  return (
    <Page
      title={text('drill.title', { id: id.slice(0, 8) })}
      above={[{ text: text('nav.drills'), href: '/drills' }]}
      actions={
        drill.data?.state === 'running' && (
          <Button iconName="refresh" loading={drill.isFetching} onClick={() => void drill.refetch()}>
            {text('drill.refresh')}
          </Button>
        )
      }
    >
      <Answer query={drill} waiting={<Waiting lines={12} />}>
        {(data) => (
          <SpaceBetween size="l">
            <Facts drill={data} />
            <Container
              header={
                <Header variant="h2" description={text('drill.way.description')}>
                  {text('drill.way')}
                </Header>
              }
            >
              <TimeLine drill={data} />
            </Container>
          </SpaceBetween>
        )}
      </Answer>
    </Page>
  );
}

function Facts({ drill }: { drill: DrillDetail }) {
  const { text } = useWords();
  const duration = useDuration();
  return (
    <Container>
      <KeyValuePairs
        columns={4}
        items={[
          { label: text('drills.outcome'), value: <DrillState state={drill.state} /> },
          {
            label: text('drills.answer'),
            value: drill.secondsToAnswer === undefined ? '–' : duration(drill.secondsToAnswer),
          },
          { label: text('column.owner'), value: drill.owner },
          { label: text('column.severity'), value: <SeverityBadge severity={drill.severity} /> },
          { label: text('drills.started'), value: <Moment at={drill.startedAt} /> },
          { label: text('drills.startedBy'), value: drill.startedBy },
          { label: text('drills.deadline'), value: <Moment at={drill.deadline} /> },
          {
            label: text('column.finding'),
            value: <GoLink href={`/findings/${encodeURIComponent(drill.findingId)}`}>{text('drill.finding')}</GoLink>,
          },
        ]}
      />
    </Container>
  );
}
