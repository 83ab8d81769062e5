/**
 * The history rows of vulnerabilities, counted as they are written: how many findings of an account took which step on
 * which day. Rows are never changed; `finding_change` says the same one by one.
 */
export interface RiskStepTable {
  run_id: string;
  /** Portions in which a run wrote, and the rows of each. */
  part: number;
  number: number;
  /** UTC, `2026-11-26`. */
  day: string;
  /** Empty for all accounts together: every step is counted once there and once in its account. */
  account_id: string;
  /** Empty for what is new. */
  from_state: string;
  to_state: string;
  cause: string;
  /** What was behind it, as the change's parameter of that name tells; may be empty. */
  by: string;
  /** 0 informational … 4 critical. */
  severity_from: number;
  severity_to: number;
  findings: number;
}
