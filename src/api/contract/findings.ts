import { z } from 'zod';
import { Severity } from './common.ts';

export const Localized = z.object({ en: z.string(), ja: z.string() });

export const Evidence = z.object({
  kind: z.enum(['snapshot', 'log', 'observation']),
  source: z.string(),
  pointer: z.string(),
  observedAt: z.string(),
  value: z.string().optional(),
});

export const Params = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

export const FindingState = z.enum(['open', 'not-looked-at', 'suppressed', 'fixed', 'gone']);

/** Where the people's work on a finding stands. */
export const Stage = z.enum(['new', 'triaged', 'in-progress', 'waiting', 'mended', 'accepted']);

/** Whose turn it is. */
export const Side = z.enum(['security', 'sre']);

/** What another product says of a finding. */
export const FindingSource = z.object({
  id: z.string(),
  /** `security-hub`, `inspector`, `prowler`… */
  source: z.string(),
  /** The product's own id of it. */
  uid: z.string(),
  status: z.enum(['open', 'fixed', 'gone', 'suppressed', 'passed', 'unknown']),
  severity: Severity,
  title: z.string(),
  /** ISO text; empty when the product does not say. */
  firstSeenAt: z.string(),
  updatedAt: z.string(),
});

/** A record of another product, exactly as it stood in its file. */
export const RawRecord = z.object({ raw: z.string() });

/** A rule of another product, in its own words and language. */
export const SourceRule = z.object({
  id: z.string(),
  source: z.string(),
  title: z.string(),
  why: z.string(),
  mend: z.string(),
  url: z.string(),
  answers: z.array(z.object({ catalogue: z.string(), id: z.string() })),
});

/** One row of the findings list. */
export const FindingRow = z.object({
  id: z.string(),
  rule: z.string(),
  outcome: z.enum(['fail', 'unknown']),
  severity: Severity,
  state: FindingState,
  accountId: z.string(),
  accountName: z.string(),
  region: z.string(),
  resourceType: z.string(),
  resourceArn: z.string(),
  resourceName: z.string(),
  discriminator: z.string(),
  reason: z.object({ code: z.string(), params: Params }),
  owner: z.string(),
  dueAt: z.string(),
  openedAt: z.string(),
  changedAt: z.string(),
  actionId: z.string(),
  /** Who found it: `yagura`, or the product it came from. */
  source: z.string(),
  stage: Stage,
  side: Side,
  /** Who works on it; empty when nobody does. */
  assignee: z.string(),
  snoozedUntil: z.string().optional(),
});

/** What somebody did with a finding. */
export const CaseEntry = z.object({
  sequence: z.number(),
  at: z.string(),
  /** Who: a person, or `yagura` for what a look changed. */
  by: z.string(),
  kind: z.enum(['stage', 'hand-over', 'assign', 'snooze', 'comment', 'escalation']),
  from: z.string(),
  to: z.string(),
  /** Plain text; of a look's own rows a code or the entry of an exception. */
  note: z.string(),
});

export const FindingChange = z.object({
  sequence: z.number(),
  at: z.string(),
  from: FindingState.optional(),
  to: FindingState,
  cause: z.string(),
  params: Params,
  runId: z.string(),
  snapshotId: z.string(),
  /** What was seen at that moment: for a finding that was closed, what proves it. */
  evidence: z.array(Evidence),
});

export const FindingDetail = FindingRow.extend({
  firstSeenAt: z.string(),
  tags: z.record(z.string(), z.string()),
  evidence: z.array(Evidence),
  ownerProof: z.array(z.object({ by: z.string(), pointer: z.string(), hit: z.boolean() })),
  suppression: z
    .object({ reason: z.string(), approvedBy: z.string(), until: z.string(), entry: z.string() })
    .optional(),
  history: z.array(FindingChange),
  /** What other products say of it, the worst first. */
  sources: z.array(FindingSource),
  /** The rule, when it is another product's. */
  sourceRule: SourceRule.optional(),
  /** What people did with it, oldest first. */
  cases: z.array(CaseEntry),
  /** Stages it may be moved to from where it stands, and which side may; none once it is closed or hidden. */
  moves: z.array(z.object({ to: Stage, by: z.array(Side) })),
});

export const FindingPage = z.object({
  items: z.array(FindingRow),
  /** Rows that match, counted up to `totalIsCapped`. */
  total: z.number(),
  /** True when there are more than `total`: counting stops at 10,000. */
  totalIsCapped: z.boolean(),
  /** Pass it as `cursor` for the next page; absent on the last. */
  nextCursor: z.string().optional(),
});

/** A rule with all its texts: clients render reasons from it. */
export const Rule = z.object({
  id: z.string(),
  severity: Severity,
  answers: z.array(z.object({ catalogue: z.string(), id: z.string() })),
  fix: z.object({ id: z.string(), per: z.enum(['resource', 'account', 'organization', 'verdict']) }),
  title: Localized,
  why: Localized,
  mend: Localized,
  /** The same mend for machines; only controls have it. */
  code: z.object({ cli: z.string(), terraform: z.string(), cloudformation: z.string().optional() }).optional(),
  reasons: z.record(z.string(), Localized),
  sources: z.array(z.object({ url: z.string(), read: z.string() })),
});

/** A fix of the catalogue: the heading of actions. */
export const Fix = z.object({
  id: z.string(),
  title: Localized,
  steps: Localized,
  effect: Localized,
  /** How long one action takes somebody who knows it. */
  effort: z.enum(['minutes', 'hours', 'days']),
});

export const Action = z.object({
  id: z.string(),
  fix: z.string(),
  state: z.enum(['open', 'done']),
  severity: Severity,
  owner: z.string(),
  dueAt: z.string(),
  openedAt: z.string(),
  place: z.string(),
  /** The place as a person calls it: a rule's title, the end of an ARN. */
  placeName: z.string().optional(),
  accountId: z.string(),
  accountName: z.string(),
  closes: z.record(z.string(), z.number()),
  findings: z.number(),
  /** Risk it removes for each hour of work: see `RISK_WEIGHTS` and `EFFORT_HOURS` in the guide of daily work. */
  value: z.number(),
});
export type Localized = z.infer<typeof Localized>;
export type CaseEntry = z.infer<typeof CaseEntry>;
export type FindingRow = z.infer<typeof FindingRow>;
export type FindingDetail = z.infer<typeof FindingDetail>;
export type FindingSource = z.infer<typeof FindingSource>;
export type SourceRule = z.infer<typeof SourceRule>;
export type FindingChange = z.infer<typeof FindingChange>;
export type FindingPage = z.infer<typeof FindingPage>;
export type Rule = z.infer<typeof Rule>;
export type Fix = z.infer<typeof Fix>;
export type Action = z.infer<typeof Action>;
export type Evidence = z.infer<typeof Evidence>;
