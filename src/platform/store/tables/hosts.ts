/** Secrets with which agents enrol; a row goes when it is used up or has ended. */
export interface AgentSecretTable {
  /** SHA-256 of the secret; the secret itself is never stored. */
  digest: string;
  uses_left: number;
  /** The only account whose instances its agents may speak for; '' when any. */
  account_id: string;
  made_by: string;
  made_at: string;
  expires_at: string;
}

/** Agents that were enrolled. */
export interface AgentTable {
  id: string;
  /** Digest of the machine's id: one agent a machine. */
  machine: string;
  /** SPKI of its Ed25519 key, base64. */
  public_key: string;
  account_id: string;
  name: string;
  created_at: string;
  /** When its key was made: a machine may enrol again. */
  enrolled_at: string;
  revoked_at: string | null;
  /** The minute, since 1970, in which it last reported, and how often in it. */
  minute: number;
  reports: number;
}

/** Machines as their agents last reported them. */
export interface HostTable {
  entity: string;
  agent_id: string;
  name: string;
  /** '' for a machine outside of AWS. */
  account_id: string;
  region: string;
  /** The instance the machine says it is; '' when it says none. */
  claimed: string;
  /** Code of the reason why that was not believed; '' when it was. */
  doubt: string;
  os: string;
  kernel: string;
  agent_version: string;
  first_seen_at: string;
  last_seen_at: string;
  observed_at: string;
  /** Seconds. */
  clock_ahead: number;
  sequence: number;
  lost_looks: number;
  processes: number;
  listeners: number;
  /** Ports that are open to all addresses. */
  open_ports: number;
  to_restart: number;
  hardening_failures: number;
  missed: number;
  /** Digest of what of the report is judged. */
  sight: string;
  /** Databases it talks to, by kind: JSON list. */
  databases: string;
  /** What of its reports was corrected or left out, by code: JSON. */
  corrected: string;
  /** The report: canonical JSON, zstd. */
  report: Uint8Array;
}

/** The key with which this server proves itself to its agents. One row. */
export interface AgentServerKeyTable {
  name: string;
  /** SPKI, base64. */
  public_key: string;
  /** PKCS 8, base64. It leaves the store in no answer, no log and no export. */
  private_key: string;
}

/** Challenges that were answered rightly: none is taken twice. */
export interface AgentChallengeTable {
  digest: string;
  expires_at: string;
}

export interface AgentTokenTable {
  /** SHA-256 of the token; the token itself is never stored. */
  digest: string;
  agent_id: string;
  expires_at: string;
}
