/** One finding as another product said it. `raw` is what it said, byte for byte, zstd. */
export interface SourceFindingTable {
  /** Digest of source, the product's own id, rule, resource and discriminator: one record may speak of several. */
  id: string;
  /** Id of the source: `security-hub`, `inspector`, `guardduty`, `prowler`… */
  source: string;
  /** The product's own id of it. */
  uid: string;
  /** The finding it was joined to. */
  finding_id: string;
  rule: string;
  /** `compliance`, `vulnerability`, `threat`: what kind of work it asks for. */
  kind: string;
  account_id: string;
  region: string;
  resource_arn: string;
  /** JSON: `{type, id, name, tags}`, as the product describes the resource. */
  resource: string;
  /** Tells apart several findings of one rule on one resource. */
  discriminator: string;
  severity: number;
  /** `open`, `fixed`, `gone`, `suppressed`, `passed`, `unknown`, as the product says. */
  status: string;
  title: string;
  first_seen_at: string;
  /** When the product says it changed it last. */
  updated_at: string;
  /** Digest of all the rest and of the raw record: what is equal is not written again. */
  digest: string;
  raw: Uint8Array;
}

/** A finding whose sources changed since it was last brought into agreement with them: a queue in order of the ids. */
export interface SourceUnsettledTable {
  finding_id: string;
}

/** A rule of another product: its texts as they came, in the language they came in. */
export interface SourceRuleTable {
  id: string;
  source: string;
  title: string;
  why: string;
  mend: string;
  severity: number;
  /** JSON: `[{catalogue, id}]`. */
  answers: string;
  url: string;
}
