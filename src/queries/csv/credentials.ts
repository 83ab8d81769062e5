import type { Store } from '#platform/store';
import type { Credential, Filter } from '#api/contract';
import { streamCredentials } from '../credentials-list.ts';
import { type CsvOptions, csvPieces } from './pieces.ts';

const COLUMNS = [
  'accountId',
  'accountName',
  'kind',
  'principalName',
  'principalArn',
  'isRoot',
  'credentialId',
  'status',
  'createdAt',
  'ageDays',
  'lastUsedAt',
  'use',
  'lastUsedService',
  'lastUsedRegion',
  'mfa',
  'consolePassword',
  'expiresAt',
  'owner',
  'id',
] as const satisfies readonly (keyof Credential)[];

/** Every credential that matches, as pieces of CSV text. Fault `usage` when the filter says nonsense. */
export function credentialsCsv(
  store: Store,
  filter: Filter,
  { sort, bom = false }: CsvOptions = {},
): AsyncGenerator<string> {
  return csvPieces({
    headings: COLUMNS,
    rows: streamCredentials(store, { filter, sort }),
    cellsOf: (credential) => COLUMNS.map((column) => credential[column]),
    bom,
  });
}
