import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { type ReactNode, useState } from 'react';
import { useWords } from '../app/language.tsx';
import { useFormats } from './formats.ts';

const PAGE_SIZE = 50;

export interface LocalColumn<T> {
  readonly id: string;
  readonly header: string;
  /** What is sorted and searched. */
  readonly value: (row: T) => string | number;
  /** What is shown, when that is more than the value. */
  readonly cell?: (row: T) => ReactNode;
  /** Least width in pixels; long words and Japanese break badly below it. */
  readonly minWidth?: number;
  readonly isRowHeader?: boolean;
}

interface LocalTableProps<T> {
  readonly title: string;
  readonly description?: ReactNode;
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly columns: readonly LocalColumn<T>[];
  readonly empty: ReactNode;
  /** Of the search; without it there is none. */
  readonly placeholder?: string;
  /** Controls beside the text filter. */
  readonly controls?: ReactNode;
  readonly actions?: ReactNode;
  readonly selection?: Pick<TableProps<T>, 'selectionType' | 'selectedItems' | 'onSelectionChange'> & {
    readonly labelOf: (row: T) => string;
  };
  readonly sortedBy?: { readonly id: string; readonly isDescending?: boolean };
}

/** A table whose rows are all here: searched, ordered and paged in the browser. */
export function LocalTable<T>(props: LocalTableProps<T>) {
  const { text } = useWords();
  const { number } = useFormats();
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState(props.sortedBy);
  const [page, setPage] = useState(1);

  const found = props.rows.filter((row) => matches(row, props.columns, search));
  const sorted = sortRows(found, props.columns, sort);
  const pagesCount = Math.max(1, Math.ceil(sorted.length / PAGE_SIZE));
  const shownPage = Math.min(page, pagesCount);
  const { labelOf, ...selection } = props.selection ?? {};

  return (
    <Table<T>
      items={sorted.slice((shownPage - 1) * PAGE_SIZE, shownPage * PAGE_SIZE)}
      trackBy={props.keyOf}
      columnDefinitions={props.columns.map(toDefinition)}
      wrapLines
      enableKeyboardNavigation
      {...selection}
      {...(sort ? { sortingColumn: { sortingField: sort.id } } : {})}
      sortingDescending={sort?.isDescending ?? false}
      onSortingChange={({ detail }) => {
        const id = detail.sortingColumn.sortingField;
        if (id !== undefined) setSort({ id, isDescending: detail.isDescending ?? false });
      }}
      ariaLabels={{
        tableLabel: props.title,
        ...(labelOf
          ? {
              selectionGroupLabel: text('table.selection'),
              allItemsSelectionLabel: () => text('table.selectAll'),
              itemSelectionLabel: (_state, row) => labelOf(row),
            }
          : {}),
      }}
      header={
        <Header
          counter={
            search === '' ? `(${number(props.rows.length)})` : `(${number(found.length)}/${number(props.rows.length)})`
          }
          description={props.description}
          actions={props.actions}
        >
          {props.title}
        </Header>
      }
      filter={
        props.placeholder !== undefined && (
          <div className="filter-row">
            <TextFilter
              filteringText={search}
              filteringPlaceholder={props.placeholder}
              filteringAriaLabel={props.placeholder}
              countText={text('filter.matches', { count: found.length, shown: number(found.length) })}
              onChange={({ detail }) => {
                setSearch(detail.filteringText);
                setPage(1);
              }}
            />
            {props.controls}
          </div>
        )
      }
      {...(pagesCount > 1
        ? {
            pagination: (
              <Pagination
                currentPageIndex={shownPage}
                pagesCount={pagesCount}
                onChange={({ detail }) => setPage(detail.currentPageIndex)}
              />
            ),
          }
        : {})}
      empty={props.empty}
    />
  );
}

function matches<T>(row: T, columns: readonly LocalColumn<T>[], search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return wanted === '' || columns.some((column) => String(column.value(row)).toLowerCase().includes(wanted));
}

function sortRows<T>(
  rows: readonly T[],
  columns: readonly LocalColumn<T>[],
  sort: LocalTableProps<T>['sortedBy'],
): readonly T[] {
  const column = columns.find(({ id }) => id === sort?.id);
  if (!column) return rows;
  const sign = sort?.isDescending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(column.value(a), column.value(b)));
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b));
}

function toDefinition<T>(column: LocalColumn<T>): TableProps.ColumnDefinition<T> {
  return {
    id: column.id,
    header: column.header,
    cell: column.cell ?? column.value,
    sortingField: column.id,
    isRowHeader: column.isRowHeader === true,
    ...(column.minWidth === undefined ? {} : { minWidth: column.minWidth }),
  };
}
