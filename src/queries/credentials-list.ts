import { sql } from 'kysely';
import { instant } from '#kernel';
import type { Row, Store } from '#platform/store';
import type { Credential, CredentialPage } from '#api/contract';
import { type Analysed, lastAnalysis } from './analysed.ts';
import { toCredential } from './credential-row.ts';
import { agesToMoments } from './filter/age.ts';
import { CREDENTIAL_PROPERTIES } from './filter/credential-properties.ts';
import { type ListDefinition, type PageRequest, readPage } from './paging/page.ts';
import { type ListRequest, streamList } from './paging/stream.ts';

/** A credential with its moments once more in a form that sorts: unknown ones first, as if they were the oldest. */
type ListedCredential = Row<'credential'> & { readonly made: string; readonly used: string; readonly ends: string };

const CREDENTIALS: ListDefinition<keyof ListedCredential> = {
  table: 'credential',
  from: sql`(select credential.*, coalesce(created_at, '') as made, coalesce(last_used_at, '') as used,
    coalesce(expires_at, '') as ends from credential) as credential`,
  columns: [
    'id',
    'account_id',
    'account_name',
    'kind',
    'principal_arn',
    'principal_name',
    'is_root',
    'credential_id',
    'status',
    'created_at',
    'last_used_at',
    'use',
    'last_used_service',
    'last_used_region',
    'mfa',
    'console_password',
    'expires_at',
    'owner',
    'made',
    'used',
    'ends',
  ],
  properties: CREDENTIAL_PROPERTIES,
  sortable: {
    account: 'account_id',
    accountName: 'account_name',
    principal: 'principal_name',
    credential: 'credential_id',
    kind: 'kind',
    status: 'status',
    owner: 'owner',
    created: 'made',
    lastUsed: 'used',
    expires: 'ends',
  },
  order: [
    { column: 'account_id', descending: false },
    { column: 'kind', descending: false },
    { column: 'principal_name', descending: false },
    { column: 'id', descending: false },
  ],
};

/** One page of credentials, by account unless another order is asked for. Ages count to the last analysis. */
export async function listCredentials(store: Store, request: PageRequest): Promise<CredentialPage> {
  const analysed = await lastAnalysis(store);
  const { items, ...page } = await readPage<ListedCredential>(store, CREDENTIALS, atTime(request, analysed));
  return { ...page, items: items.map((row) => toCredential(row, analysed?.asOf)) };
}

/** All credentials that match, in the order asked for; memory holds a portion. */
export async function* streamCredentials(store: Store, request: ListRequest): AsyncGenerator<Credential> {
  const analysed = await lastAnalysis(store);
  const rows = streamList<ListedCredential>(store, CREDENTIALS, atTime(request, analysed));
  for await (const row of rows) yield toCredential(row, analysed?.asOf);
}

/** The older was made earlier. */
const AGE_ORDERS = new Map([
  ['age', '-created'],
  ['-age', 'created'],
]);

/** Ages as moments. Without an analysis there is no credential to compare. */
function atTime<R extends ListRequest>(request: R, analysed: Analysed | undefined): R {
  const sort = AGE_ORDERS.get(request.sort ?? '') ?? request.sort;
  return { ...request, sort, filter: agesToMoments(request.filter, analysed?.asOf ?? instant(0)) };
}
