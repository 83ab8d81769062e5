import type { Insertable, Selectable } from 'kysely';
import type {
  AdvisoryAliasTable,
  AdvisoryFeedTable,
  AdvisoryIndexTable,
  AdvisoryTable,
  IntelligenceTable,
} from './tables/advisories.ts';
import type { CaseChangeTable, DrillHopTable, DrillTable, ExceptionTable, SavedViewTable } from './tables/casework.ts';
import type { ChangeTable } from './tables/changes.ts';
import type { SourceFindingTable, SourceRuleTable, SourceUnsettledTable } from './tables/exchange.ts';
import type { ExposureOpeningTable, ExposureTable } from './tables/exposure.ts';
import type {
  AgentChallengeTable,
  AgentSecretTable,
  AgentServerKeyTable,
  AgentTable,
  AgentTokenTable,
  HostTable,
} from './tables/hosts.ts';
import type { KnowledgeCollectionTable, KnowledgePackTable } from './tables/knowledge.ts';
import type { MessageTable, MessageThreadTable } from './tables/messages.ts';
import type { RiskStepTable } from './tables/risk.ts';
import type { ScoreLedgerTable, ScoreStateTable, ScoreTable } from './tables/score.ts';
import type { VexStatementTable } from './tables/statements.ts';
import type { SoftwareHoldingTable, SoftwareInventoryTable } from './tables/software.ts';
import type { TracedCallTable, TracedServiceTable, TracedTraitTable } from './tables/traces.ts';
import type { VulnerableTable } from './tables/vulnerable.ts';

/** Times are ISO 8601 UTC text, structured values are JSON text: the same bytes on SQLite and PostgreSQL. */
export interface SnapshotTable {
  id: string;
  created_at: string;
  via: string;
  home_account_id: string;
  accounts: number;
  items: number;
  /** The manifest: canonical JSON, zstd. */
  manifest: Uint8Array;
}

/** Content-addressed chunks of snapshots, zstd. Rows are never changed. */
export interface ChunkTable {
  digest: string;
  content: Uint8Array;
}

/** Parts of a collection that has not ended yet: what a resumed run need not ask again. */
export interface JournalTable {
  run_id: string;
  account_id: string;
  region: string;
  kind: string;
  part: string;
}

export interface RunTable {
  id: string;
  command: string;
  /** `running`, `complete`, `partial`, `failed`. */
  state: string;
  /** Digest of what was asked for: a killed collection is resumed only by the same question. */
  scope: string;
  started_at: string;
  ended_at: string | null;
  /** The moment the analysis took as now. */
  as_of: string | null;
  snapshot_id: string | null;
  /** JSON: counts, gaps, faults. */
  summary: string;
}

export interface FindingTable {
  id: string;
  rule: string;
  outcome: string;
  /** 0 informational … 4 critical. */
  severity: number;
  state: string;
  account_id: string;
  account_name: string;
  region: string;
  resource_type: string;
  resource_arn: string;
  resource_id: string;
  resource_name: string;
  discriminator: string;
  tags: string;
  reason_code: string;
  reason_params: string;
  evidence: string;
  owner: string;
  owner_proof: string;
  action_id: string;
  due_at: string;
  opened_at: string;
  first_seen_at: string;
  changed_at: string;
  suppression: string | null;
  /** Who found it: `yagura`, or the source it came from alone. */
  source: string;
  /** Where the people's work on it stands: `new`, `triaged`, `in-progress`, `waiting`, `mended`, `accepted`. */
  stage: string;
  /** Who works on it at present; '' when nobody does. */
  assignee: string;
  /** No messages about it before this moment. */
  snoozed_until: string | null;
  /** When it came to its stage; null while it is where it began. */
  stage_at: string | null;
  /** Whose turn it is: `security` or `sre`. */
  side: string;
  /** The rule's own severity, before the policy's. */
  base_severity: number;
  /** Id of the policy entry or exception that hides it; '' when nothing does. */
  suppressed_by: string;
}

export interface FindingChangeTable {
  finding_id: string;
  sequence: number;
  at: string;
  from_state: string | null;
  to_state: string;
  cause: string;
  params: string;
  run_id: string;
  snapshot_id: string;
  evidence: string;
}

export interface ActionTable {
  id: string;
  fix: string;
  state: string;
  severity: number;
  owner: string;
  due_at: string;
  opened_at: string;
  place: string;
  account_id: string;
  closes: string;
  findings: number;
}

/** The credential inventory of the last analysed snapshot, one row a credential. */
export interface CredentialTable {
  id: string;
  account_id: string;
  account_name: string;
  /** `password`, `access-key`, `signing-certificate`, `service-specific`, `server-certificate`. */
  kind: string;
  principal_arn: string;
  principal_name: string;
  is_root: number;
  /** Access key id, credential id, certificate id or ''. */
  credential_id: string;
  /** `active`, `inactive`, `expired`, `unknown`. */
  status: string;
  created_at: string | null;
  last_used_at: string | null;
  /** `used`, `never`, `unknown`: what `last_used_at` being null means. */
  use: string;
  last_used_service: string | null;
  last_used_region: string | null;
  mfa: string;
  console_password: string;
  expires_at: string | null;
  owner: string;
}

export interface SessionTable {
  /** SHA-256 of the cookie's value; the value itself is never stored. */
  id_digest: string;
  role: string;
  subject: string;
  created_at: string;
  expires_at: string;
}

/** One-time sign-in links; the row goes when the link is used. */
export interface LinkTable {
  token_digest: string;
  role: string;
  subject: string;
  expires_at: string;
}

/** Who serves this store at present: one row at most per `name`. */
export interface LeaseTable {
  name: string;
  holder: string;
  pid: number;
  host: string;
  renewed_at: string;
}

/** Small facts of the store itself: the policy digest last applied, whether it holds the sample. */
export interface FactTable {
  name: string;
  value: string;
}

export interface Tables {
  change: ChangeTable;
  snapshot: SnapshotTable;
  chunk: ChunkTable;
  journal: JournalTable;
  run: RunTable;
  finding: FindingTable;
  finding_change: FindingChangeTable;
  action: ActionTable;
  credential: CredentialTable;
  session: SessionTable;
  link: LinkTable;
  lease: LeaseTable;
  fact: FactTable;
  case_change: CaseChangeTable;
  exception: ExceptionTable;
  saved_view: SavedViewTable;
  drill: DrillTable;
  drill_hop: DrillHopTable;
  source_finding: SourceFindingTable;
  source_rule: SourceRuleTable;
  source_unsettled: SourceUnsettledTable;
  message: MessageTable;
  message_thread: MessageThreadTable;
  score: ScoreTable;
  score_state: ScoreStateTable;
  score_ledger: ScoreLedgerTable;
  knowledge_pack: KnowledgePackTable;
  knowledge_collection: KnowledgeCollectionTable;
  advisory: AdvisoryTable;
  advisory_alias: AdvisoryAliasTable;
  advisory_index: AdvisoryIndexTable;
  advisory_feed: AdvisoryFeedTable;
  intelligence: IntelligenceTable;
  exposure: ExposureTable;
  exposure_opening: ExposureOpeningTable;
  software_inventory: SoftwareInventoryTable;
  software_holding: SoftwareHoldingTable;
  vex_statement: VexStatementTable;
  vulnerable: VulnerableTable;
  risk_step: RiskStepTable;
  agent_secret: AgentSecretTable;
  agent: AgentTable;
  host: HostTable;
  agent_server_key: AgentServerKeyTable;
  agent_challenge: AgentChallengeTable;
  agent_token: AgentTokenTable;
  traced_service: TracedServiceTable;
  traced_trait: TracedTraitTable;
  traced_call: TracedCallTable;
}

export type Row<T extends keyof Tables> = Selectable<Tables[T]>;
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>;
