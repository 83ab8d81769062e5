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
  readonly citation: Citation;
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
  /** Active signing certificates (X.509) of the report's two slots. */
  readonly certificates: Fact<readonly { readonly slot: number; readonly active: boolean; readonly rotatedAt: Fact<Instant> }[]>;
  readonly citation: Citation;
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
  /** Uses of keys by key id; a key that is not in it was not looked up. */
  readonly keyUses: Fact<ReadonlyMap<string, readonly KeyUse[]>>;
}
