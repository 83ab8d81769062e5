import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useSearchParams } from 'react-router';
import { useWords } from '../../app/language.tsx';
import { type MessagesFilter, useMessages } from '../../client/outreach-queries.ts';
import { Empty } from '../../parts/empty.tsx';
import { useFormats } from '../../parts/formats.ts';
import { GoButton } from '../../parts/go-link.tsx';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useCursorPages } from '../../parts/use-cursor-pages.ts';
import { LogFilter } from './log-filter.tsx';
import { useLogColumns } from './log-columns.tsx';

const PAGE_SIZE = 50;

/** Every message, the newest first: to whom, when, and what became of it. */
export function Log() {
  const { text } = useWords();
  const { number } = useFormats();
  const [search, setSearch] = useSearchParams();
  const of = (name: keyof MessagesFilter) => search.get(name) ?? '';
  const filter: MessagesFilter = { state: of('state'), route: of('route'), channel: of('channel'), kind: of('kind') };
  const isFiltered = Object.values(filter).some((value) => value !== '');
  const pages = useCursorPages(JSON.stringify(filter));
  const query = useMessages(filter, PAGE_SIZE, pages.cursor);
  const columns = useLogColumns();
  const page = query.data;
  const problem = query.error && <ProblemView problem={query.error} retry={() => void query.refetch()} />;
  return (
    <SpaceBetween size="m">
      {page && problem}
      <Table
        items={page?.items ?? []}
        trackBy="id"
        columnDefinitions={columns}
        wrapLines
        loading={!page && !query.error}
        skeleton={{ totalRows: 'auto' }}
        loadingText={text('shell.loading')}
        enableKeyboardNavigation
        ariaLabels={{ tableLabel: text('messages.log') }}
        header={<Header counter={page ? `(${number(page.total)})` : ''}>{text('messages.log')}</Header>}
        filter={
          <LogFilter
            filter={filter}
            counts={page?.counts ?? {}}
            onChange={(change) => {
              const chosen = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== '');
              setSearch({ tab: 'log', ...Object.fromEntries(chosen) });
            }}
          />
        }
        pagination={
          <Pagination
            pagesVariant="compact"
            currentPageIndex={pages.index + 1}
            pagesCount={Math.max(1, Math.ceil((page?.total ?? 0) / PAGE_SIZE), pages.index + 1)}
            disabled={!page || query.isPlaceholderData}
            onPreviousPageClick={pages.back}
            onNextPageClick={() => pages.forward(page?.nextCursor)}
          />
        }
        empty={
          problem ??
          (isFiltered ? (
            <Empty title={text('messages.noMatch')} next={text('filter.other')} />
          ) : (
            <Empty
              title={text('messages.none')}
              next={text('messages.none.next')}
              action={<GoButton href="/messages?tab=dry-run">{text('messages.dryRun')}</GoButton>}
            />
          ))
        }
      />
    </SpaceBetween>
  );
}
