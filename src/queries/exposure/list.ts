import type { Store } from '#platform/store';
import type { Instant } from '#kernel';
import type { ExposurePage, ExposureRow, Filter } from '#api/contract';
import { fillRelative } from '../filter/relative.ts';
import { type ListDefinition, type PageRequest, readPage } from '../paging/page.ts';
import { type ListRequest, streamList } from '../paging/stream.ts';
import { accountNames } from './names.ts';
import { EXPOSURE_PROPERTIES } from './properties.ts';
import { type StoredExposure, toRows } from './row.ts';

const EXPOSURES: ListDefinition<keyof StoredExposure> = {
  table: 'exposure',
  columns: [
    'id',
    'account_id',
    'resource_name',
    'breadth_rank',
    'finding_id',
    'since',
    'first_look',
    'history',
    'body',
  ],
  properties: EXPOSURE_PROPERTIES,
  sortable: { since: 'since', breadth: 'breadth_rank', name: 'resource_name', account: 'account_id' },
  order: [
    { column: 'since', descending: true },
    { column: 'id', descending: false },
  ],
};

/** A filter of exposures as it was meant at a moment: `since>=now-7d`. */
export function resolveExposuresFilter(filter: Filter, at: Instant): Filter {
  return fillRelative(filter, EXPOSURE_PROPERTIES, { at, me: '', defaultOwner: '' });
}

/** One page of what the internet reaches, the newest first unless another order is asked for. */
export async function listExposures(store: Store, request: PageRequest): Promise<ExposurePage> {
  const [{ items, ...page }, accountName] = await Promise.all([
    readPage<StoredExposure>(store, EXPOSURES, request),
    accountNames(store),
  ]);
  return { ...page, items: await toRows(store, items, accountName) };
}

/** Rows turned into the API's shape together. */
const PORTION = 200;

/** All that match, in the order asked for; memory holds a portion. */
export async function* streamExposures(store: Store, request: ListRequest): AsyncGenerator<ExposureRow> {
  const accountName = await accountNames(store);
  let portion: StoredExposure[] = [];
  for await (const row of streamList<StoredExposure>(store, EXPOSURES, request)) {
    portion.push(row);
    if (portion.length < PORTION) continue;
    yield* await toRows(store, portion, accountName);
    portion = [];
  }
  yield* await toRows(store, portion, accountName);
}
