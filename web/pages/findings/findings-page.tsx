import { type FindingRow, formatFilterToken } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useFindings, useOverview } from '../../client/queries.ts';
import { Empty } from '../../parts/empty.tsx';
import { CsvButton } from '../../parts/csv-button.tsx';
import { type ListState, useListState } from '../../parts/filter/use-list-state.ts';
import { ClearFilter } from '../../parts/filter/clear-filter.tsx';
import { ACTIVE } from '../../parts/findings-href.ts';
import { GoButton } from '../../parts/go-link.tsx';
import { Page } from '../../parts/page.tsx';
import { ServerTable } from '../../parts/server-table.tsx';
import { useFindingColumns } from './columns.tsx';
import { useFindingProperties } from './properties.ts';
import { QuickViews } from './quick-views.tsx';
import { SavedViews } from './saved-views.tsx';
import { useFindingSelection } from './selection.tsx';

const DEFAULT_SORT = '-severity';

/** All findings, filtered, ordered and paged by the server; the address holds the question. */
export function FindingsPage() {
  const { text } = useWords();
  const list = useListState(DEFAULT_SORT);
  const hasLooked = useOverview().data?.asOf !== undefined;
  const columns = useFindingColumns();
  const properties = useFindingProperties(list.filter);
  const selection = useFindingSelection(list);
  return (
    <Page title={text('findings.title')} description={text('findings.description')}>
      <ServerTable<FindingRow>
        name="findings"
        title={text('findings.matching')}
        list={list}
        columns={columns}
        properties={properties}
        placeholder={text('findings.find')}
        keyOf={({ id }) => id}
        usePage={useFindings}
        views={
          <div className="wrapping-row">
            <QuickViews list={list} />
            <SavedViews list={list} />
          </div>
        }
        {...(selection ? { selection } : {})}
        actions={<CsvButton list="findings" filter={list.filter} sort={list.sort} />}
        empty={<NothingYet />}
        noMatch={hasLooked ? <NoMatch list={list} /> : <NothingYet />}
      />
    </Page>
  );
}

function NothingYet() {
  const { text } = useWords();
  return (
    <Empty
      title={text('findings.none')}
      next={text('findings.none.next')}
      action={<GoButton href="/connect">{text('sample.connect')}</GoButton>}
    />
  );
}

function NoMatch({ list }: { list: ListState }) {
  const { text } = useWords();
  const [only, ...others] = list.filter.tokens.map(formatFilterToken);
  if (only === formatFilterToken(ACTIVE) && others.length === 0) {
    return (
      <Empty
        title={text('findings.noActive')}
        next={text('findings.noActive.next')}
        action={<ClearFilter list={list} />}
      />
    );
  }
  return (
    <Empty
      title={text('findings.noMatch')}
      next={text('findings.noMatch.next')}
      action={<ClearFilter list={list} to={{ operation: 'and', tokens: [ACTIVE] }} />}
    />
  );
}
