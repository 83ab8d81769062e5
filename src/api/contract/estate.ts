import { z } from 'zod';
import { Role, Severity } from './common.ts';
import { Action } from './findings.ts';

export const Session = z.object({ subject: z.string(), role: Role, expiresAt: z.string() });

/** What the console needs before anything else. */
export const Overview = z.object({
  /** True while the store holds the made-up company. */
  isSample: z.boolean(),
  organizationId: z.string().optional(),
  accounts: z.number(),
  /** Moment the last analysis took as now; absent before the first. */
  asOf: z.string().optional(),
  snapshotId: z.string().optional(),
  /** Active findings by severity. */
  findings: z.record(Severity, z.number()),
  notLookedAt: z.number(),
  suppressed: z.number(),
  openActions: z.number(),
  /** The ten to do first. */
  today: z.array(Action),
  /** Parts by completeness state over all accounts. */
  completeness: z.record(z.string(), z.number()),
});

export const Account = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().optional(),
  status: z.string().optional(),
  ouPath: z.array(z.string()),
  isManagement: z.boolean(),
  tags: z.record(z.string(), z.string()),
  items: z.number(),
  findings: z.record(Severity, z.number()),
  completeness: z.record(z.string(), z.number()),
});

export const PartRow = z.object({
  accountId: z.string(),
  region: z.string(),
  kind: z.string(),
  state: z.string(),
  reason: z.object({ code: z.string(), detail: z.string() }).optional(),
  missing: z.number().optional(),
  items: z.number(),
  capturedAt: z.string(),
  calls: z.array(z.string()),
});

export const Snapshot = z.object({
  id: z.string(),
  createdAt: z.string(),
  via: z.string(),
  homeAccountId: z.string(),
  accounts: z.number(),
  items: z.number(),
  /** Ends of the runs that saw exactly this state, newest first, at most 20. */
  seenAt: z.array(z.string()),
});

export const SnapshotDetail = Snapshot.extend({ parts: z.array(PartRow) });

export const DiffRow = z.object({
  change: z.enum(['added', 'removed', 'changed']),
  accountId: z.string(),
  region: z.string(),
  kind: z.string(),
  resourceId: z.string(),
  resourceName: z.string(),
  /** JSON pointers that differ, at most 50. */
  pointers: z.array(z.string()),
});

export const SnapshotDiff = z.object({
  from: z.string(),
  to: z.string(),
  rows: z.array(DiffRow),
  truncated: z.boolean(),
  /** Parts whose completeness changed. */
  sight: z.array(
    z.object({
      accountId: z.string(),
      region: z.string(),
      kind: z.string(),
      from: z.string(),
      to: z.string(),
      /** Resources seen before and not now: they may well be there. */
      lost: z.number(),
      /** Resources seen now and not before: they may be old. */
      gained: z.number(),
    }),
  ),
});

export const Credential = z.object({
  id: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  kind: z.enum(['password', 'access-key', 'signing-certificate', 'service-specific', 'server-certificate']),
  principalArn: z.string(),
  principalName: z.string(),
  isRoot: z.boolean(),
  credentialId: z.string(),
  status: z.enum(['active', 'inactive', 'expired', 'unknown']),
  createdAt: z.string().optional(),
  ageDays: z.number().optional(),
  lastUsedAt: z.string().optional(),
  use: z.enum(['used', 'never', 'unknown']),
  lastUsedService: z.string().optional(),
  lastUsedRegion: z.string().optional(),
  mfa: z.string(),
  consolePassword: z.string(),
  expiresAt: z.string().optional(),
  owner: z.string(),
});

export const CredentialPage = z.object({
  items: z.array(Credential),
  total: z.number(),
  totalIsCapped: z.boolean(),
  nextCursor: z.string().optional(),
});

export const CredentialSummary = z.object({
  /** Active access keys by account, most first. */
  byAccount: z.array(
    z.object({
      accountId: z.string(),
      accountName: z.string(),
      active: z.number(),
      inactive: z.number(),
      overdue: z.number(),
      unused: z.number(),
      neverUsed: z.number(),
      unknown: z.number(),
    }),
  ),
  /** Active access keys by age; `toDays` is exclusive, absent for the last. */
  ageHistogram: z.array(z.object({ fromDays: z.number(), toDays: z.number().optional(), keys: z.number() })),
  /** Active access keys whose age nobody could see. */
  ageUnknown: z.number(),
  /** Active access keys by days since their last use: `0-7`, `7-30` … `365+`, then `never` and `unknown`. */
  lastUse: z.array(z.object({ label: z.string(), keys: z.number() })),
});

/** What AWS's own control would say, from our data. */
export const ControlAnswer = z.object({
  catalogue: z.string(),
  control: z.string(),
  accountId: z.string(),
  passed: z.number(),
  failed: z.number(),
  unknown: z.number(),
  status: z.enum(['PASSED', 'FAILED', 'UNKNOWN', 'NO_DATA']),
});

export const Run = z.object({
  id: z.string(),
  command: z.string(),
  state: z.string(),
  startedAt: z.string(),
  endedAt: z.string().optional(),
  asOf: z.string().optional(),
  snapshotId: z.string().optional(),
});

export type Session = z.infer<typeof Session>;
export type Overview = z.infer<typeof Overview>;
export type Account = z.infer<typeof Account>;
export type PartRow = z.infer<typeof PartRow>;
export type Snapshot = z.infer<typeof Snapshot>;
export type SnapshotDetail = z.infer<typeof SnapshotDetail>;
export type SnapshotDiff = z.infer<typeof SnapshotDiff>;
export type Credential = z.infer<typeof Credential>;
export type CredentialPage = z.infer<typeof CredentialPage>;
export type CredentialSummary = z.infer<typeof CredentialSummary>;
export type ControlAnswer = z.infer<typeof ControlAnswer>;
export type Run = z.infer<typeof Run>;
