import type { Store } from '#platform/store';
import type { ExposureRow, Filter } from '#api/contract';
import type { Cell } from '../csv/cells.ts';
import { type CsvOptions, csvPieces } from '../csv/pieces.ts';
import { streamExposures } from './list.ts';

const COLUMNS: Readonly<Record<string, (row: ExposureRow) => Cell>> = {
  accountId: ({ resource }) => resource.accountId,
  accountName: ({ resource }) => resource.accountName,
  region: ({ resource }) => resource.region,
  resourceType: ({ resource }) => resource.type,
  resourceName: ({ resource }) => resource.name,
  resourceArn: ({ resource }) => resource.arn,
  entranceType: ({ entrance }) => entrance.type,
  entranceName: ({ entrance }) => entrance.name,
  entranceArn: ({ entrance }) => entrance.arn,
  outcome: ({ outcome }) => outcome,
  openings: ({ openings }) => openings.map(({ family, label }) => `${family} ${label}`).join(' '),
  breadth: ({ breadth }) => breadth,
  cover: ({ cover }) => cover,
  webAcls: ({ webAcls }) => webAcls.map(({ name }) => name).join(' '),
  authentication: ({ authentication }) => authentication.join(' '),
  since: ({ since }) => since,
  sinceFirstLook: ({ sinceFirstLook }) => sinceFirstLook,
  findingId: ({ findingId }) => findingId,
  id: ({ id }) => id,
};

/** Everything the internet reaches that matches, as pieces of CSV text. Fault `usage` when the filter says nonsense. */
export function exposuresCsv(
  store: Store,
  filter: Filter,
  { sort, bom = false }: CsvOptions = {},
): AsyncGenerator<string> {
  return csvPieces({
    headings: Object.keys(COLUMNS),
    rows: streamExposures(store, { filter, sort }),
    cellsOf: (row) => Object.values(COLUMNS).map((cell) => cell(row)),
    bom,
  });
}
