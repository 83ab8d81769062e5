import type { Evidence, Instant, ResourceRef } from '#kernel';

/** A fact that may be missing. `unknown` is not an answer: rules turn it into the outcome `unknown`. */
export type Fact<T> = T | 'unknown';

/** When something was last used; `never` means that AWS tracked it and saw no use. */
export type LastUse = Fact<Instant | 'never'>;

/** Where evidence of one subject points: `value` of a field is appended by `cite`. */
export interface Citation {
  readonly source: string;
  /** `<resourceType>/<accountId>/<region>/<resourceId>#`: the field is appended. */
  readonly base: string;
  readonly observedAt: Instant;
}

/** Columns of the credential report that hold a principal's facts. */
const REPORT_COLUMNS: Readonly<Record<PrincipalFact, string>> = {
  createdAt: 'user_creation_time',
  password: 'password_enabled',
  passwordLastUsed: 'password_last_used',
  passwordChangedAt: 'password_last_changed',
  mfa: 'mfa_active',
};

/** Evidence for one fact of a principal, wherever it was read. */
export function principalEvidence(principal: PrincipalRecord, fact: PrincipalFact): Evidence {
  const elsewhere = principal.elsewhere?.[fact];
  if (elsewhere !== undefined) return elsewhere;
  const value = principal[fact];
  if (!isReport(principal.citation)) return cite(principal.citation, '', value);
  return cite(principal.citation, REPORT_COLUMNS[fact], value === 'never' ? 'no_information' : value);
}

/** Evidence for one fact of an access key: a column of its slot in the report, or a member of its ListAccessKeys item. */
export function keyEvidence(key: KeyRecord, fact: 'active' | 'createdAt' | 'lastUsed'): Evidence {
  const citation = fact === 'lastUsed' ? (key.lastUsedCitation ?? key.citation) : key.citation;
  if (citation.base.startsWith('AWS::IAM::AccountSummary/')) {
    return cite(citation, '/configuration/AccountAccessKeysPresent', 1);
  }
  if (isReport(citation)) {
    const column = { active: 'active', createdAt: 'last_rotated', lastUsed: 'last_used_date' }[fact];
    return cite(citation, `access_key_${key.slot}_${column}`, key[fact] === 'never' ? 'N/A' : key[fact]);
  }
  const member = { active: 'Status', createdAt: 'CreateDate', lastUsed: 'LastUsed/LastUsedDate' }[fact];
  return cite(citation, `/configuration/${member}`, asAnswered(key[fact]));
}

/** The value as ListAccessKeys and GetAccessKeyLastUsed write it; the date of a use that never was is absent. */
function asAnswered(value: KeyRecord['active'] | LastUse): string | undefined {
  if (typeof value === 'boolean') return value ? 'Active' : 'Inactive';
  return value === 'never' ? undefined : value;
}

function isReport(citation: Citation): boolean {
  return citation.base.startsWith('AWS::IAM::CredentialReport/');
}

/** Evidence for one field of a cited place. */
export function cite(citation: Citation, field: string, value?: string | number | boolean): Evidence {
  return {
    kind: 'snapshot',
    source: citation.source,
    pointer: `${citation.base}${field}`,
    observedAt: citation.observedAt,
    ...(value === undefined ? {} : { value: String(value) }),
  };
}

/** An IAM user's (or root's) access key, joined from credential report, ListAccessKeys and GetAccessKeyLastUsed. */
export interface KeyRecord {
  /** Key id, or `slot-1`/`slot-2` when only the credential report is known. */
  readonly id: string;
  /** 1 or 2: place in the credential report, which orders by key id, not by age. 0 for a third key, which it omits. */
  readonly slot: number;
  readonly active: Fact<boolean>;
  readonly createdAt: Fact<Instant>;
  readonly lastUsed: LastUse;
  /** `N/A` of the report becomes absent. */
  readonly lastUsedService?: string;
  readonly lastUsedRegion?: string;
  /**
   * `access_key_N_last_rotated` of the report, when it is later than `createdAt`: AWS moves it when a key is
   * activated again. https://docs.aws.amazon.com/awssupport/latest/user/security-checks.html (read 2026-11-23)
   */
  readonly rotatedAt?: Instant;
  readonly citation: Citation;
  /** The key's place in the credential report, when `citation` is elsewhere and the last use was read there. */
  readonly lastUsedCitation?: Citation;
}

/** What is known of a principal apart from its keys: the names under which evidence is asked for. */
export type PrincipalFact = 'createdAt' | 'password' | 'passwordLastUsed' | 'passwordChangedAt' | 'mfa';

/** A signing certificate (X.509) of the report's two slots. */
export interface SigningCertificateRecord {
  readonly slot: number;
  readonly active: boolean;
  readonly rotatedAt: Fact<Instant>;
}

export interface PrincipalRecord {
  readonly resource: ResourceRef;
  readonly isRoot: boolean;
  readonly createdAt: Fact<Instant>;
  /** Whether a console password exists. The report says `not_supported` for root: unknown, unless the account summary tells. */
  readonly password: Fact<boolean>;
  readonly passwordLastUsed: LastUse;
  readonly passwordChangedAt: Fact<Instant>;
  readonly mfa: Fact<boolean>;
  readonly keys: Fact<readonly KeyRecord[]>;
  /** True when `keys` may lack some: those listed are true, but their number proves nothing. */
  readonly keysPartial?: boolean;
  readonly certificates: Fact<readonly SigningCertificateRecord[]>;
  readonly citation: Citation;
  /** Where a fact was read, when not at `citation`. */
  readonly elsewhere?: Readonly<Partial<Record<PrincipalFact, Evidence>>>;
}

/** Bedrock, CloudWatch Logs, CodeCommit and Keyspaces credentials: the credential report omits them. */
export interface ServiceCredentialRecord {
  readonly resource: ResourceRef;
  readonly id: string;
  /** Service principal, `bedrock.amazonaws.com`. */
  readonly service: string;
  readonly active: Fact<boolean>;
  readonly createdAt: Fact<Instant>;
  /** `never`: it has no end. */
  readonly expiresAt: Fact<Instant | 'never'>;
  readonly citation: Citation;
}

export interface ServerCertificateRecord {
  readonly resource: ResourceRef;
  readonly expiresAt: Fact<Instant>;
  readonly citation: Citation;
}

/** One use of an access key as CloudTrail recorded it. */
export interface KeyUse {
  readonly keyId: string;
  readonly at: Instant;
  readonly sourceIp: string;
  readonly userAgent: string;
  readonly eventId: string;
}

/** All credentials of one account. A list that could not be read is `unknown`, never empty. */
export interface AccountCredentials {
  readonly accountId: string;
  readonly accountName: string;
  readonly isManagement: Fact<boolean>;
  /** Whether root credentials of members can be removed centrally (feature `RootCredentialsManagement`). */
  readonly centralRootManagement: Fact<boolean>;
  readonly root: Fact<PrincipalRecord>;
  readonly users: Fact<readonly PrincipalRecord[]>;
  readonly serviceCredentials: Fact<readonly ServiceCredentialRecord[]>;
  readonly serverCertificates: Fact<readonly ServerCertificateRecord[]>;
  /** Uses of keys by key id; `usesOf` tells what it means when a key is not in it. */
  readonly keyUses: Fact<ReadonlyMap<string, readonly KeyUse[]>>;
  /** Every active key was looked up. */
  readonly keyUsesWhole: boolean;
  /** False for an account of its own, outside any organization. */
  readonly inOrganization: Fact<boolean>;
  /** Lists of which only a part was seen: what is in them is true, what is not may exist. */
  readonly partial: readonly CredentialList[];
  /** What did not fit together or could not be read, each with its name: nothing is left out in silence. */
  readonly oddities: readonly Oddity[];
}

export type CredentialList = 'users' | 'keys' | 'serviceCredentials' | 'serverCertificates';

/**
 * - `report-unreadable`: the credential report is no credential report.
 * - `report-row-unreadable`, `report-duplicate-user`, `report-cell-unreadable`: a line of it, named by user and line.
 * - `user-deleted-since-report`: the report (up to four hours old) still has a user that the list has no more.
 * - `user-missing-in-report`: a user younger than the report, or one whose row could not be read.
 * - `user-recreated-since-report`: same name, later creation: the row is about another user.
 * - `key-contradiction`: list and report disagree about a key in a way that no delay explains.
 * - `item-unreadable`: an item lacks what identifies it, or a log record is no JSON.
 */
export interface Oddity {
  readonly code:
    | 'report-unreadable'
    | 'report-row-unreadable'
    | 'report-duplicate-user'
    | 'report-cell-unreadable'
    | 'user-deleted-since-report'
    | 'user-missing-in-report'
    | 'user-recreated-since-report'
    | 'key-contradiction'
    | 'item-unreadable';
  /** User name, key id or event id. */
  readonly subject: string;
  readonly detail: string;
}

const NO_USES: readonly KeyUse[] = [];

/**
 * Uses of one key. Events are looked up for active keys, in the region where each was used last: where the lookup was
 * complete, a key without events has none if it could be looked up (or was never used); else nothing is known.
 */
export function usesOf({ keyUses, keyUsesWhole }: AccountCredentials, key: KeyRecord): Fact<readonly KeyUse[]> {
  if (keyUses === 'unknown') return 'unknown';
  const uses = keyUses.get(key.id);
  if (uses !== undefined) return uses;
  const wasLookedUp = key.active === true && (key.lastUsed === 'never' || key.lastUsedRegion !== undefined);
  return keyUsesWhole && wasLookedUp ? NO_USES : 'unknown';
}
