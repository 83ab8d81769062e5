import CollectionPreferences from '@cloudscape-design/components/collection-preferences';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import type { ReactNode } from 'react';
import { useWords } from '../app/language.tsx';
import type { ListRequest } from '../client/list-request.ts';
import type { ApiProblem } from '../client/problem.ts';
import { ListFilter } from './filter/list-filter.tsx';
import type { FilterProperty } from './filter/properties.ts';
import type { ListState } from './filter/use-list-state.ts';
import { useFormats } from './formats.ts';
import { ProblemView } from './problem-view.tsx';
import { useCursorPages } from './use-cursor-pages.ts';
import { PAGE_SIZES, usePreferences } from './use-preferences.ts';

export interface ServerColumn<T> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: T) => ReactNode;
  readonly width: number;
  /** Property the server sorts by. */
  readonly sort?: string;
  readonly isHidden?: boolean;
  readonly isRowHeader?: boolean;
}

export interface ServerPage<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly totalIsCapped: boolean;
  readonly nextCursor?: string | undefined;
}

interface ServerTableProps<T> {
  /** Under this name the browser keeps the preferences. */
  readonly name: string;
  readonly title: string;
  readonly list: ListState;
  readonly columns: readonly ServerColumn<T>[];
  readonly properties: readonly FilterProperty[];
  readonly placeholder: string;
  readonly keyOf: (row: T) => string;
  readonly usePage: (request: ListRequest) => {
    data: ServerPage<T> | undefined;
    error: ApiProblem | null;
    isPlaceholderData: boolean;
    refetch: () => unknown;
  };
  readonly actions?: ReactNode;
  readonly views?: ReactNode;
  /** Rows may be chosen, over several pages of one question; `actions` are what can be done with them. */
  readonly selection?: {
    readonly rows: readonly T[];
    readonly onChange: (rows: readonly T[]) => void;
    readonly labelOf: (row: T) => string;
    readonly actions: (page: ServerPage<T> | undefined) => ReactNode;
  };
  /** Nothing there at all, and nothing under this filter. */
  readonly empty: ReactNode;
  readonly noMatch: ReactNode;
}

/** A table whose rows are filtered, ordered and paged by the server. */
export function ServerTable<T>(props: ServerTableProps<T>) {
  const { text } = useWords();
  const { total, number } = useFormats();
  const { list, columns, selection } = props;
  const [preferences, keepPreferences] = usePreferences(props.name, {
    pageSize: 50,
    wrapLines: true,
    contentDisplay: columns.map(({ id, isHidden }) => ({ id, visible: isHidden !== true })),
  });
  const question = { filter: list.filter, sort: list.sort, limit: preferences.pageSize };
  const pages = useCursorPages(JSON.stringify(question));
  const query = props.usePage({ ...question, ...(pages.cursor === undefined ? {} : { cursor: pages.cursor }) });
  const page = query.data;
  const count = page ? total(page.total, page.totalIsCapped) : '';
  const chosen = selection && selection.rows.length > 0 ? `${number(selection.rows.length)}/` : '';
  const knownPages = page ? Math.max(1, Math.ceil(page.total / preferences.pageSize)) : 1;
  // On a phone the widest column still fits beside the first one.
  const widest = Math.max(200, window.innerWidth - 200);
  const sortedBy = columns.find((column) => column.sort === list.sort.replace(/^-/, ''));

  const problem = query.error && <ProblemView problem={query.error} retry={() => void query.refetch()} />;
  return (
    <SpaceBetween size="m">
      {page && problem}
      <Table<T>
        items={page?.items ?? []}
        trackBy={props.keyOf}
        columnDefinitions={columns.map((column) => toDefinition(column, widest))}
        columnDisplay={preferences.contentDisplay}
        wrapLines={preferences.wrapLines}
        resizableColumns
        stickyHeader
        loading={!page && !query.error}
        skeleton={{ totalRows: 'auto' }}
        loadingText={text('shell.loading')}
        enableKeyboardNavigation
        {...(sortedBy ? { sortingColumn: { sortingField: sortedBy.id } } : {})}
        sortingDescending={list.sort.startsWith('-')}
        onSortingChange={({ detail }) => {
          const column = columns.find(({ id }) => id === detail.sortingColumn.sortingField);
          if (column?.sort) list.setSort(`${detail.isDescending ? '-' : ''}${column.sort}`);
        }}
        {...(selection
          ? {
              selectionType: 'multi' as const,
              selectedItems: selection.rows,
              onSelectionChange: ({ detail }) => selection.onChange(detail.selectedItems),
            }
          : {})}
        ariaLabels={{
          tableLabel: props.title,
          ...(selection
            ? {
                selectionGroupLabel: text('table.selection'),
                allItemsSelectionLabel: () => text('table.selectAll'),
                itemSelectionLabel: (_state, row) => selection.labelOf(row),
              }
            : {}),
        }}
        renderAriaLive={({ firstIndex, lastIndex }) =>
          text('table.live', { first: firstIndex, last: lastIndex, total: count })
        }
        header={
          <Header
            counter={page ? `(${chosen}${count})` : ''}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                {props.actions}
                {selection?.actions(page)}
              </SpaceBetween>
            }
          >
            {props.title}
          </Header>
        }
        filter={
          <SpaceBetween size="s">
            {props.views}
            <ListFilter
              properties={props.properties}
              filter={list.filter}
              onChange={list.setFilter}
              placeholder={props.placeholder}
              countText={page ? text('filter.matches', { count: page.total, shown: count }) : ''}
            />
          </SpaceBetween>
        }
        pagination={
          <Pagination
            pagesVariant="compact"
            currentPageIndex={pages.index + 1}
            pagesCount={Math.max(knownPages, pages.index + 1)}
            openEnd={page?.totalIsCapped ?? false}
            disabled={!page || query.isPlaceholderData}
            onPreviousPageClick={pages.back}
            onNextPageClick={() => pages.forward(page?.nextCursor)}
          />
        }
        preferences={
          <CollectionPreferences
            preferences={{ ...preferences, contentDisplay: [...preferences.contentDisplay] }}
            onConfirm={({ detail }) => keepPreferences(detail)}
            pageSizePreference={{
              options: PAGE_SIZES.map((value) => ({ value, label: text('table.rows', { count: value }) })),
            }}
            wrapLinesPreference={{}}
            contentDisplayPreference={{
              options: columns.map(({ id, header, isRowHeader }) => ({
                id,
                label: header,
                alwaysVisible: isRowHeader === true,
              })),
            }}
          />
        }
        empty={
          // The filter stays in reach: it may be what the server refuses.
          query.error ? problem : list.filter.tokens.length === 0 ? props.empty : props.noMatch
        }
      />
    </SpaceBetween>
  );
}

function toDefinition<T>(column: ServerColumn<T>, widest: number): TableProps.ColumnDefinition<T> {
  return {
    id: column.id,
    header: column.header,
    cell: column.cell,
    width: Math.min(column.width, widest),
    minWidth: Math.min(column.width, 90),
    isRowHeader: column.isRowHeader === true,
    ...(column.sort ? { sortingField: column.id } : {}),
  };
}
