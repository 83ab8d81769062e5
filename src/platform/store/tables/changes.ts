/** What has to be looked at again, once for each thing however often it changed. */
export interface ChangeTable {
  /** Digest of what, account, region and target. */
  id: string;
  /** Who told first: `config`, `cloudtrail`, `agent`, `knowledge`… */
  source: string;
  /** What has to be done about it: a `ChangeKind`. */
  what: string;
  /** '' when it concerns every account. */
  account_id: string;
  region: string;
  /** Kind of resource, ARN of a resource or name of a vulnerability; '' for all of the place. */
  target: string;
  /** JSON: what else its work needs to know. */
  detail: string;
  /** How often it was told; what is told again while it is worked on is not over. */
  times: number;
  /** When it was told first, and when it happened last as its source says. */
  arrived_at: string;
  at: string;
}
