/**
 * What of each active finding of a vulnerable package the lists of vulnerabilities are added up from, so that they read
 * narrow rows alone. A finding that is closed or hidden has no row.
 */
export interface VulnerableTable {
  finding_id: string;
  vulnerability: string;
  resource_arn: string;
  resource_name: string;
  account_id: string;
  action_id: string;
  /** 0 informational … 4 critical, as the policy has it. */
  severity: number;
  /** How strict the term is: 0 next upgrade, 1 60 days, 2 14 days, 3 3 days, 4 3 days with forensics. */
  urgency: number;
  due_at: string;
  /** Sorts the most urgent first: severity, exploited and exposed, urgency (each upside down), then the due date. */
  line: string;
  /** `internet`, `internal-only`, `unknown`. */
  exposure: string;
  /** 1 when it is used in attacks, as of the analysis. */
  exploited: number;
  /** 1 when a version mends it. */
  fixable: number;
  /** Kinds of the packages, each between spaces: ` deb npm `. */
  types: string;
}
