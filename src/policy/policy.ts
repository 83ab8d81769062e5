import type { Severity } from '#kernel';

/** Day thresholds of the credential rules; every rule reads its own by name. */
export interface Thresholds {
  /** Days after which an access key must have been rotated (AWS Config's and Security Hub's default: 90). */
  readonly keyMaxAgeDays: number;
  /** Days without use after which a credential counts as unused (Security Hub IAM.22: 45). */
  readonly unusedDays: number;
  /** Days a new credential may stay unused before it counts as never used. */
  readonly neverUsedGraceDays: number;
  /** Days an inactive key may stay before it is to be deleted. */
  readonly inactiveKeyKeepDays: number;
  /** Days within which a use of root is reported. */
  readonly rootUseDays: number;
}

export interface OwnerRule {
  readonly owner: string;
  /** All given conditions must hold; a rule without conditions is refused. */
  readonly tag?: { readonly key: string; readonly value?: string };
  readonly accounts?: readonly string[];
  /** OU ids or `/`-joined OU paths; everything below counts. */
  readonly ous?: readonly string[];
}

export interface IgnoreEntry {
  /** Name of the entry: unique, shown wherever it hides something. */
  readonly id: string;
  readonly rule?: string;
  readonly accounts?: readonly string[];
  readonly ous?: readonly string[];
  /** ARN with `*` for any run of characters. */
  readonly resource?: string;
  readonly tag?: { readonly key: string; readonly value?: string };
  readonly reason: string;
  readonly approvedBy: string;
  /** `YYYY-MM-DD`, the last day on which it holds (UTC). */
  readonly until: string;
}

/** What matters to whom: the whole of `policy.yaml` with its defaults filled in. */
export interface Policy {
  readonly version: 1;
  readonly thresholds: Thresholds;
  /** Days from opening to the due date, by severity. */
  readonly dueDays: Readonly<Record<Severity, number>>;
  /** Tag keys whose value is the owner, in the order they are tried. */
  readonly ownerTags: readonly string[];
  readonly owners: readonly OwnerRule[];
  readonly defaultOwner: string;
  readonly ignore: readonly IgnoreEntry[];
  /** Rules switched off, with the reason. */
  readonly disabledRules: readonly { readonly rule: string; readonly reason: string }[];
}
