import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useParams } from 'react-router';
import type { ExposureDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useExposure } from '../../client/exposure-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { ElementChangeLine } from '../../parts/exposure/element-change.tsx';
import { useElementName } from '../../parts/exposure/element-name.ts';
import { EveryPathView } from '../../parts/exposure/every-path.tsx';
import { useOpenings } from '../../parts/exposure/marks.tsx';
import { UnseenList } from '../../parts/exposure/unseen-list.tsx';
import { Page } from '../../parts/page.tsx';
import { PathView } from '../../parts/path/path-view.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Facts } from './facts.tsx';
import { OtherPaths } from './other-paths.tsx';

/** One exposure: the whole way of the packets, the other ways, and what changed it. */
export function ExposurePage() {
  const { text } = useWords();
  const nameOf = useElementName();
  const { id = '' } = useParams();
  const exposure = useExposure(id);
  const above = [{ text: text('nav.exposure'), href: '/exposure' }];
  return (
    <Page
      title={exposure.data ? text('exposure.of', { name: nameOf(exposure.data.resource) }) : text('exposure.one')}
      above={above}
    >
      <Answer query={exposure} waiting={<Waiting lines={24} />}>
        {(data) => <Detail exposure={data} />}
      </Answer>
    </Page>
  );
}

function Detail({ exposure }: { exposure: ExposureDetail }) {
  const { text } = useWords();
  const openings = useOpenings();
  const { path, snapshotId, others, everyPath, history, unseen } = exposure;
  return (
    <SpaceBetween size="l">
      {exposure.outcome === 'unknown' && (
        <Alert type="info" statusIconAriaLabel={text('problem.info')}>
          {text('exposure.unknown')}
        </Alert>
      )}
      <Facts exposure={exposure} />
      <EveryPathView everyPath={everyPath} />
      <Container
        header={
          <Header variant="h2" description={text('path.description')}>
            {text('path.title')}
          </Header>
        }
      >
        <PathView
          label={text('path.title')}
          ways={[{ id: exposure.id, label: openings(path.flows), hops: path.hops }]}
          snapshot={snapshotId}
        />
      </Container>
      <OtherPaths others={others} />
      {history.length > 0 && (
        <Container header={<Header variant="h2">{text('exposure.changedBy')}</Header>}>
          <ul className="plain-list">
            {history.map((change, index) => (
              <li key={index}>
                <ElementChangeLine change={change} hasPointer />
              </li>
            ))}
          </ul>
        </Container>
      )}
      <UnseenList unseen={unseen} isOpen />
    </SpaceBetween>
  );
}
