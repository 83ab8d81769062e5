import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ExposureRow } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useExposures, useExposureSummary } from '../../client/exposure-queries.ts';
import { may, useSession } from '../../client/session.ts';
import { Empty } from '../../parts/empty.tsx';
import { NothingLookedAt } from '../../parts/exposure/nothing-looked-at.tsx';
import { UnseenList } from '../../parts/exposure/unseen-list.tsx';
import { ClearFilter } from '../../parts/filter/clear-filter.tsx';
import { useListState } from '../../parts/filter/use-list-state.ts';
import { GoButton } from '../../parts/go-link.tsx';
import { Page } from '../../parts/page.tsx';
import { ServerTable } from '../../parts/server-table.tsx';
import { useExposureColumns } from './columns.tsx';
import { useExposureProperties } from './properties.ts';
import { Summary } from './summary.tsx';

/** What the internet reaches, by which way, since when, and what changed it. */
export function ExposuresPage() {
  const { text } = useWords();
  const list = useListState('-since');
  const summary = useExposureSummary();
  const columns = useExposureColumns();
  const properties = useExposureProperties();
  const hasLooked = summary.data?.asOf !== undefined;
  return (
    <Page title={text('nav.exposure')} description={text('exposure.description')} actions={<Tools />}>
      <SpaceBetween size="l">
        <Summary query={summary} />
        <ServerTable<ExposureRow>
          name="exposures"
          title={text('exposure.matching')}
          list={list}
          columns={columns}
          properties={properties}
          placeholder={text('exposure.find')}
          keyOf={({ id }) => id}
          usePage={useExposures}
          empty={
            hasLooked ? <Empty title={text('exposure.none')} next={text('exposure.none.next')} /> : <NothingLookedAt />
          }
          noMatch={
            <Empty title={text('exposure.noMatch')} next={text('filter.other')} action={<ClearFilter list={list} />} />
          }
        />
        <UnseenList unseen={summary.data?.unseen ?? []} />
      </SpaceBetween>
    </Page>
  );
}

function Tools() {
  const { text } = useWords();
  const session = useSession().data;
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <GoButton href="/exposure/reach">{text('reach.title')}</GoButton>
      <GoButton href="/exposure/diff">{text('exposureDiff.button')}</GoButton>
      {may(session, 'evidence:read') && <GoButton href="/exposure/what-if">{text('whatIf.title')}</GoButton>}
    </SpaceBetween>
  );
}
