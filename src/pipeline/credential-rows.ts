import type { AccountCredentials, Fact, LastUse, PrincipalRecord } from '#analysis/credentials';
import { storedText } from '#findings';
import type { Instant, ResourceRef } from '#kernel';
import { shortDigest } from '#platform/runtime';
import type { NewRow } from '#platform/store';

type CredentialRow = NewRow<'credential'>;

/** Whose a credential is and where it stands: equal for all credentials of one principal. */
interface Holder {
  readonly account: AccountCredentials;
  readonly resource: ResourceRef;
  readonly owner: string;
  readonly isRoot: boolean;
  /** `yes`, `no`, `unknown`; `not-applicable` where there is no principal to have one. */
  readonly mfa: string;
  readonly consolePassword: string;
}

type Particulars = Pick<CredentialRow, 'kind' | 'credential_id' | 'status'> & Partial<CredentialRow>;

/** The inventory of one account as rows, one a credential that exists or may exist. */
export function credentialRows(
  account: AccountCredentials,
  asOf: Instant,
  ownerOf: (resource: ResourceRef) => string,
): CredentialRow[] {
  const rows: CredentialRow[] = [];
  for (const principal of principalsOf(account)) {
    const holder: Holder = {
      account,
      resource: principal.resource,
      owner: ownerOf(principal.resource),
      isRoot: principal.isRoot,
      mfa: yesNo(principal.mfa),
      consolePassword: yesNo(principal.password),
    };
    for (const particulars of principalCredentials(principal)) rows.push(toRow(holder, particulars));
  }
  for (const { resource, particulars } of otherCredentials(account, asOf)) {
    const holder = { account, resource, owner: ownerOf(resource), isRoot: false, mfa: NONE, consolePassword: NONE };
    rows.push(toRow(holder, particulars));
  }
  return rows;
}

const NONE = 'not-applicable';

function principalsOf(account: AccountCredentials): readonly PrincipalRecord[] {
  const root = account.root === 'unknown' ? [] : [account.root];
  return account.users === 'unknown' ? root : [...root, ...account.users];
}

function* principalCredentials(principal: PrincipalRecord): Iterable<Particulars> {
  if (principal.password !== false) {
    yield {
      kind: 'password',
      credential_id: '',
      status: principal.password === 'unknown' ? 'unknown' : 'active',
      created_at: moment(principal.passwordChangedAt),
      ...lastUse(principal.passwordLastUsed),
    };
  }
  for (const key of principal.keys === 'unknown' ? [] : principal.keys) {
    yield {
      kind: 'access-key',
      credential_id: key.id,
      status: activity(key.active),
      created_at: moment(key.createdAt),
      ...lastUse(key.lastUsed),
      last_used_service: key.lastUsedService ?? null,
      last_used_region: key.lastUsedRegion ?? null,
    };
  }
  for (const certificate of principal.certificates === 'unknown' ? [] : principal.certificates) {
    yield {
      kind: 'signing-certificate',
      credential_id: `slot-${certificate.slot}`,
      status: activity(certificate.active),
      created_at: moment(certificate.rotatedAt),
    };
  }
}

function* otherCredentials(
  account: AccountCredentials,
  asOf: Instant,
): Iterable<{ readonly resource: ResourceRef; readonly particulars: Particulars }> {
  for (const credential of account.serviceCredentials === 'unknown' ? [] : account.serviceCredentials) {
    const particulars = {
      kind: 'service-specific',
      credential_id: credential.id,
      status: isPast(credential.expiresAt, asOf) ? 'expired' : activity(credential.active),
      created_at: moment(credential.createdAt),
      last_used_service: credential.service,
      expires_at: moment(credential.expiresAt),
    };
    yield { resource: credential.resource, particulars };
  }
  for (const { resource, expiresAt } of account.serverCertificates === 'unknown' ? [] : account.serverCertificates) {
    const status = expiresAt === 'unknown' ? 'unknown' : isPast(expiresAt, asOf) ? 'expired' : 'active';
    const particulars = {
      kind: 'server-certificate',
      credential_id: resource.id,
      status,
      expires_at: moment(expiresAt),
    };
    yield { resource, particulars };
  }
}

function toRow(holder: Holder, particulars: Particulars): CredentialRow {
  const { account, resource } = holder;
  const row = {
    id: shortDigest(`${account.accountId}|${particulars.kind}|${resource.arn}|${particulars.credential_id}`),
    account_id: account.accountId,
    account_name: account.accountName,
    principal_arn: resource.arn,
    principal_name: resource.name,
    is_root: holder.isRoot ? 1 : 0,
    created_at: null,
    last_used_at: null,
    use: 'unknown',
    last_used_service: null,
    last_used_region: null,
    mfa: holder.mfa,
    console_password: holder.consolePassword,
    expires_at: null,
    owner: holder.owner,
    ...particulars,
  };
  const stored = Object.entries(row).map(([column, value]) => [
    column,
    typeof value === 'string' ? storedText(value) : value,
  ]);
  return Object.fromEntries(stored) as CredentialRow;
}

function moment(fact: Fact<Instant | 'never'>): string | null {
  return fact === 'unknown' || fact === 'never' ? null : fact;
}

function lastUse(fact: LastUse): { last_used_at: string | null; use: string } {
  return { last_used_at: moment(fact), use: fact === 'unknown' || fact === 'never' ? fact : 'used' };
}

function activity(active: Fact<boolean>): string {
  if (active === 'unknown') return 'unknown';
  return active ? 'active' : 'inactive';
}

function yesNo(fact: Fact<boolean>): string {
  if (fact === 'unknown') return 'unknown';
  return fact ? 'yes' : 'no';
}

function isPast(fact: Fact<Instant | 'never'>, asOf: Instant): boolean {
  return fact !== 'unknown' && fact !== 'never' && fact <= asOf;
}
