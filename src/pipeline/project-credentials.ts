import type { AccountCredentials, PrincipalRecord } from '#analysis/credentials';
import type { Instant, ResourceRef } from '#kernel';
import type { Queryable, Row, Store } from '#platform/store';
import { credentialRows } from './credential-rows.ts';

/** Ids one `in (…)` asks for. */
const IDS_PER_QUERY = 1_000;

type StoredCredential = Pick<Row<'credential'>, 'id' | 'account_id' | 'kind' | 'principal_arn' | 'is_root' | 'status'>;

/**
 * Brings the credential table of some accounts up to what was seen of them: changed rows are written, vanished ones
 * deleted. What could not be looked at is kept with the status `unknown`: a list that was denied is not an empty list.
 * Accounts in `left` are not part of the estate any more. Answers how many rows were written or deleted.
 */
export async function projectCredentials(
  on: Queryable,
  dialect: Store['dialect'],
  accounts: {
    readonly seen: readonly AccountCredentials[];
    readonly unseen: readonly string[];
    readonly left: readonly string[];
  },
  asOf: Instant,
  ownerOf: (resource: ResourceRef) => string,
): Promise<{ readonly credentials: number; readonly written: number }> {
  const rows = accounts.seen.flatMap((account) => credentialRows(account, asOf, ownerOf));
  const ids = new Set(rows.map(({ id }) => id));
  const byId = new Map(accounts.seen.map((account) => [account.accountId, account]));
  const left = new Set(accounts.left);
  const all = [...byId.keys(), ...accounts.unseen, ...accounts.left];
  if (all.length === 0) return { credentials: 0, written: 0 };
  const stored = await on
    .selectFrom('credential')
    .select(['id', 'account_id', 'kind', 'principal_arn', 'is_root', 'status'])
    .where('account_id', 'in', all)
    .execute();
  const missing = stored.filter(({ id }) => !ids.has(id));
  const canTell = vanishedTest(byId);
  const gone = missing.filter((row) => left.has(row.account_id) || canTell(row));
  const dark = missing.filter((row) => row.status !== 'unknown' && !left.has(row.account_id) && !canTell(row));
  let written = await dialect.upsert(on, 'credential', ['id'], rows);
  for (const portion of portions(gone)) await on.deleteFrom('credential').where('id', 'in', portion).execute();
  for (const portion of portions(dark)) {
    await on.updateTable('credential').set({ status: 'unknown' }).where('id', 'in', portion).execute();
  }
  written += gone.length + dark.length;
  return { credentials: rows.length, written };
}

/** Whether a stored credential that was not seen has really vanished: everything that could show it was read. */
function vanishedTest(accounts: ReadonlyMap<string, AccountCredentials>): (row: StoredCredential) => boolean {
  const principals = new Map<string, PrincipalRecord>();
  for (const { users } of accounts.values()) {
    if (users !== 'unknown') for (const user of users) principals.set(user.resource.arn, user);
  }
  return (row) => {
    const account = accounts.get(row.account_id);
    if (!account) return false;
    if (row.kind === 'service-specific') return isWhole(account, 'serviceCredentials');
    if (row.kind === 'server-certificate') return isWhole(account, 'serverCertificates');
    if (row.is_root === 1) return account.root !== 'unknown' && showsAll(account.root, row.kind);
    const user = principals.get(row.principal_arn);
    return user === undefined ? isWhole(account, 'users') : showsAll(user, row.kind);
  };
}

function isWhole(account: AccountCredentials, list: 'users' | 'serviceCredentials' | 'serverCertificates'): boolean {
  return account[list] !== 'unknown' && !account.partial.includes(list);
}

function showsAll(principal: PrincipalRecord, kind: string): boolean {
  if (kind === 'access-key') return principal.keys !== 'unknown' && !principal.keysPartial;
  if (kind === 'signing-certificate') return principal.certificates !== 'unknown';
  return principal.password !== 'unknown';
}

function* portions(rows: readonly StoredCredential[]): Iterable<string[]> {
  for (let start = 0; start < rows.length; start += IDS_PER_QUERY) {
    yield rows.slice(start, start + IDS_PER_QUERY).map(({ id }) => id);
  }
}
