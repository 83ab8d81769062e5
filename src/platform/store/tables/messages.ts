/** One message to one place: the outbox and the log. `key` names the decision it tells of, so that it is told once. */
export interface MessageTable {
  id: string;
  /** Name of the policy's route. */
  route: string;
  /** Id of the channel leaf. */
  channel: string;
  /** Unique with `route`: a decision is told once on each way. */
  key: string;
  /** `action`, `finding`, `score`, `exception`, `drill`, `digest`, `key-change`. */
  subject_kind: string;
  subject_id: string;
  /** JSON of the channel-independent notice. */
  notice: string;
  /** `held` (quiet hours, digest), `pending`, `sent`, `failed` (will be tried again), `dead`, `dropped`. */
  state: string;
  attempts: number;
  created_at: string;
  next_at: string;
  sent_at: string | null;
  error: string;
  /** What the other side calls it: a ticket's key, a Slack timestamp, an event id. */
  external_id: string;
}

/** A ticket or thread that follows one action: what to update and to close. */
export interface MessageThreadTable {
  route: string;
  subject_id: string;
  external_id: string;
  state: string;
  changed_at: string;
}
