/** A score after one change of it. Score = passed / (passed + failed + unknown + excepted), exactly. */
export interface ScoreTable {
  /** `organization` or an account id. */
  scope: string;
  /** Id of a standard, or `all`: every rule counts once. */
  standard: string;
  /** `yagura` (what nobody saw counts as not passed) or `security-hub` (its document to the letter). */
  measure: string;
  /** Of the state it was made of; they are numbered from 1. */
  number: number;
  run_id: string;
  at: string;
  passed: number;
  failed: number;
  unknown: number;
  excepted: number;
  no_data: number;
  disabled: number;
}

/** What scores were made of, after one change of it; the ledger compares it with the next one. */
export interface ScoreStateTable {
  number: number;
  run_id: string;
  at: string;
  /** Of the unpacked content: equal digests are equal states. */
  digest: string;
  /** JSON, zstd. */
  content: Uint8Array;
}

/** One cause of a score's change. The causes of one state add up to the change, exactly: numerator / denominator. */
export interface ScoreLedgerTable {
  scope: string;
  standard: string;
  measure: string;
  number: number;
  /** Position among the causes of this change, from 1. */
  sequence: number;
  run_id: string;
  at: string;
  cause: string;
  rule: string;
  /** The account when it is one, '' when there are several. */
  account_id: string;
  numerator: string;
  denominator: string;
  /** JSON: `{accounts: [the first of them], total}`. */
  params: string;
}
