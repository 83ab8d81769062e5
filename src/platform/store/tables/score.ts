/** A score at the end of one run that changed it. Score = passed / counted, exactly. */
export interface ScoreTable {
  /** `organization` or an account id. */
  scope: string;
  /** Id of a standard, or `all`. */
  standard: string;
  run_id: string;
  at: string;
  passed: number;
  failed: number;
  unknown: number;
  no_data: number;
  disabled: number;
}

/** The control states a score was made of, for the ledger of the next run: canonical JSON, zstd. */
export interface ScoreStateTable {
  run_id: string;
  at: string;
  content: Uint8Array;
}

/** One cause of a score's change. The causes of one run add up to the change, exactly: numerator / denominator. */
export interface ScoreLedgerTable {
  scope: string;
  standard: string;
  run_id: string;
  sequence: number;
  at: string;
  cause: string;
  rule: string;
  account_id: string;
  numerator: string;
  denominator: string;
  /** JSON: what of it. */
  params: string;
}
