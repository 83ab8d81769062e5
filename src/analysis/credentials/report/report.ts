import type { Instant } from '#kernel';
import type { Fact, LastUse, Oddity, SigningCertificateRecord } from '../inventory.ts';

/** How the report names the root user. */
export const ROOT_USER = '<root_account>';

/** One access key slot that holds a key. */
export interface ReportKey {
  readonly slot: 1 | 2;
  readonly active: Fact<boolean>;
  readonly rotatedAt: Fact<Instant>;
  readonly lastUsed: LastUse;
  readonly service?: string;
  readonly region?: string;
}

export interface ReportRow {
  readonly user: string;
  readonly arn: string;
  readonly createdAt: Fact<Instant>;
  readonly password: Fact<boolean>;
  readonly passwordLastUsed: LastUse;
  readonly passwordChangedAt: Fact<Instant>;
  readonly mfa: Fact<boolean>;
  /**
   * Keys by slot. Slots are ordered by key id, not by age. An inactive key keeps `last_rotated` in the live report;
   * where a report follows the documentation and says `N/A`, an inactive key that was never used is not to be seen.
   */
  readonly keys: readonly ReportKey[];
  /** `unknown` when the report has no columns for them. */
  readonly certificates: Fact<readonly SigningCertificateRecord[]>;
  /** The 23rd column speaks of credentials beyond the two slots. */
  readonly hasMore: boolean;
}

export type CredentialReport =
  | { readonly recognised: false; readonly missing: readonly string[] }
  | {
      readonly recognised: true;
      readonly rows: readonly ReportRow[];
      /** Rows and cells that could not be read, each named. */
      readonly oddities: readonly Oddity[];
      /** Names of users whose row was not taken, as far as the row still told. */
      readonly unreadable: readonly string[];
    };
