/** One message to one place: the outbox and the log. `key` names the decision it tells of, so that it is told once. */
export interface MessageTable {
  id: string;
  /** Name of the policy's route. */
  route: string;
  /** Id of the channel leaf. */
  channel: string;
  /** Unique with `route`: a decision is told once on each way. */
  key: string;
  /** `action`, `exception`, `score`, `drill`, `key`, `digest`. */
  subject_kind: string;
  subject_id: string;
  /** Kind of the notice: `action-opened`. */
  kind: string;
  /** 0 informational … 4 critical; -1 when the notice has none. */
  severity: number;
  /** JSON of the channel-independent notice. */
  notice: string;
  /**
   * - `held`: waits for its digest, the end of quiet hours or room below the rate limit.
   * - `pending`: is to be sent at `next_at`.
   * - `sending`: is being handed over; found so at a start, it is in doubt.
   * - `failed`: will be tried again at `next_at`.
   * - `sent`, `bundled` (told by the digest `bundle`), `dead` (given up), `dropped` (its route is gone).
   */
  state: string;
  attempts: number;
  created_at: string;
  next_at: string;
  sent_at: string | null;
  error: string;
  /** What the other side calls it: a ticket's key, a Slack timestamp, an event id. */
  external_id: string;
  /** Parts the other side has taken already; a message too long for one is sent in several. */
  parts_sent: number;
  /** 1 when a process died while it handed the message over: it may have arrived twice. */
  in_doubt: number;
  /** Id of the digest that tells it; '' outside digests. */
  bundle: string;
}

/** A ticket or thread that follows one action: what to update and to close. */
export interface MessageThreadTable {
  route: string;
  subject_id: string;
  external_id: string;
  state: string;
  changed_at: string;
}
