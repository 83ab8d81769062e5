/** What somebody stated about vulnerabilities (VEX), each statement until its end. */
export interface VexStatementTable {
  /** Digest of what is stated. */
  id: string;
  /** Name of the document it came with. */
  document: string;
  vulnerability: string;
  status: string;
  /** Who answers for it here. */
  approved_by: string;
  kept_at: string;
  /** Exclusive end. */
  until: string;
  /** The statement: canonical JSON. */
  body: string;
}
