import type { Store } from '#platform/store';
import type { Filter, FindingPage, FindingRow } from '#api/contract';
import { FINDING_PROPERTIES } from './filter/finding-properties.ts';
import { FINDING_ROW_COLUMNS, toFindingRow } from './finding-row.ts';
import { type ListDefinition, type PageRequest, readPage } from './paging/page.ts';
import { streamList } from './paging/stream.ts';

type ListedFinding = Parameters<typeof toFindingRow>[0];

/** The list of findings: what it is sorted and filtered by. */
export const FINDINGS: ListDefinition<keyof ListedFinding> = {
  table: 'finding',
  columns: FINDING_ROW_COLUMNS,
  properties: FINDING_PROPERTIES,
  sortable: {
    severity: '-severity',
    due: 'due_at',
    opened: '-opened_at',
    changed: '-changed_at',
    state: 'state',
    rule: 'rule',
    account: 'account_id',
    accountName: 'account_name',
    owner: 'owner',
    name: 'resource_name',
    resource: 'resource_arn',
  },
  order: [
    { column: 'severity', descending: true },
    { column: 'due_at', descending: false },
    { column: 'id', descending: false },
  ],
};

/** One page of findings: worst first, then the nearest deadline, unless another order is asked for. */
export async function listFindings(store: Store, request: PageRequest): Promise<FindingPage> {
  const { items, ...page } = await readPage<ListedFinding>(store, FINDINGS, request);
  return { ...page, items: items.map(toFindingRow) };
}

/** All findings that match, in the order asked for, from one state of the store; memory holds a portion. */
export async function* streamFindings(store: Store, filter: Filter, sort?: string): AsyncGenerator<FindingRow> {
  for await (const row of streamList<ListedFinding>(store, FINDINGS, { filter, sort })) yield toFindingRow(row);
}
