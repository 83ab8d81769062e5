import SpaceBetween from '@cloudscape-design/components/space-between';
import { useParams } from 'react-router';
import { formatFilterToken, type HostDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useHost } from '../../client/runtime-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { activeFindingsHref } from '../../parts/findings-href.ts';
import { useFormats } from '../../parts/formats.ts';
import { GoButton } from '../../parts/go-link.tsx';
import { Page } from '../../parts/page.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Facts } from './facts.tsx';
import { Notes } from './notes.tsx';
import { Sights } from './sights.tsx';

/** One machine as its agent saw it last. */
export function HostPage() {
  const { text } = useWords();
  const { moment } = useFormats();
  const { id = '' } = useParams();
  const host = useHost(id);
  const { data, error } = host;
  const isUnknown = data === undefined && error?.code === 'not-found';
  return (
    <Page
      title={data?.name || id}
      description={data && text('host.observed', { at: moment(data.observedAt) })}
      above={[{ text: text('runtime.title'), href: '/runtime' }]}
      actions={data && <Ways host={data} />}
    >
      {isUnknown ? (
        <Empty
          title={text('host.none')}
          next={text('host.none.next')}
          action={<GoButton href="/runtime">{text('runtime.title')}</GoButton>}
        />
      ) : (
        <Answer query={host} waiting={<Waiting lines={24} />}>
          {(detail) => (
            <SpaceBetween size="l">
              <Notes host={detail} />
              <Facts host={detail} />
              <Sights host={detail} />
            </SpaceBetween>
          )}
        </Answer>
      )}
    </Page>
  );
}

/** Where more is told of the same machine. */
function Ways({ host: { entity } }: { host: HostDetail }) {
  const { text } = useWords();
  const ofIt = formatFilterToken({ property: 'resource', operator: '=', values: [entity] });
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <GoButton href={activeFindingsHref('resource', entity)}>{text('host.findings')}</GoButton>
      <GoButton href={`/vulnerabilities?${new URLSearchParams({ by: 'cve', f: ofIt })}`}>
        {text('host.vulnerabilities')}
      </GoButton>
      <GoButton href={`/runtime/topology?${new URLSearchParams({ service: entity })}`}>
        {text('host.topology')}
      </GoButton>
    </SpaceBetween>
  );
}
