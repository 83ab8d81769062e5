/** What people did with a finding, in order: its process beside its life. Rows are never changed. */
export interface CaseChangeTable {
  finding_id: string;
  sequence: number;
  at: string;
  /** Subject of the session or the name given on the command line. */
  by: string;
  /** `stage`, `hand-over`, `assign`, `snooze`, `comment`, `escalation`. */
  kind: string;
  from_value: string;
  to_value: string;
  note: string;
}

/** An exception as a contract: who asked, who agreed, until when, and on what condition. */
export interface ExceptionTable {
  id: string;
  /** `asked`, `approved`, `rejected`, `withdrawn`, `ended`. */
  state: string;
  /** JSON: `{rule?, accounts?, ous?, resource?, tag?}`; every given condition must hold. */
  scope: string;
  reason: string;
  asked_by: string;
  asked_at: string;
  decided_by: string | null;
  decided_at: string | null;
  decision_note: string;
  /** Exclusive end. */
  until: string;
  /** JSON `{rule, resource}`: the exception holds only while this rule passes there; null without one. */
  compensating: string | null;
  /** Findings it hid when it was approved, and hides now. */
  covered_at_approval: number;
  covered: number;
  /** `holds`, `control-failed`, `control-unknown`, `grown`, `covers-nothing`. */
  health: string;
  changed_at: string;
}

/** A filter somebody keeps under a name. */
export interface SavedViewTable {
  id: string;
  owner: string;
  name: string;
  /** The filter as the API takes it. */
  filter: string;
  sort: string;
  /** 1 when everybody sees it. */
  shared: number;
  changed_at: string;
}

/** A drill: a marked finding that goes the real way, and how long each hop took. */
export interface DrillTable {
  id: string;
  /** `running`, `acknowledged`, `missed`. */
  state: string;
  started_at: string;
  started_by: string;
  owner: string;
  severity: number;
  finding_id: string;
  /** After this moment without an acknowledgement it counts as missed. */
  deadline: string;
  ended_at: string | null;
  ended_by: string | null;
}

export interface DrillHopTable {
  drill_id: string;
  sequence: number;
  /** `found`, `decided`, `queued`, `sent:<channel>`, `acknowledged`, `missed`. */
  hop: string;
  at: string;
  detail: string;
}
