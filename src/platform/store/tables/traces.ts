/** A service that traces speak of; counts stop growing at their limit. */
export interface TracedServiceTable {
  /** `namespace/name`, or `name` alone. */
  id: string;
  name: string;
  namespace: string;
  first_seen_at: string;
  last_seen_at: string;
  requests: number;
  public_requests: number;
  last_public_at: string | null;
  public_client: string | null;
  /** `peer` or `forwarded`; the stronger one stays. */
  public_proof: string | null;
  criticality: string | null;
}

/** Where instances of a service ran, and which libraries made its spans: one row for each that was seen. */
export interface TracedTraitTable {
  service: string;
  /** `place` or `scope`. */
  kind: string;
  /** Digest of the body. */
  id: string;
  /** A scope's name, or a place as JSON without the moment. */
  body: string;
  last_seen_at: string;
}

/** Who called whom. */
export interface TracedCallTable {
  /** Digest of all that tells one call from another. */
  id: string;
  caller: string;
  kind: string;
  called: string;
  system: string | null;
  address: string | null;
  /** 0: not said. */
  port: number;
  /** 1: messages are taken out of there. */
  receives: number;
  calls: number;
  first_seen_at: string;
  last_seen_at: string;
}
