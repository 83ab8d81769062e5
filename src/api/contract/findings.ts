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
  fix: z.object({ id: z.string(), per: z.enum(['resource', 'account', 'organization']) }),
  title: Localized,
  why: Localized,
  mend: Localized,
  reasons: z.record(z.string(), Localized),
  sources: z.array(z.object({ url: z.string(), read: z.string() })),
});

/** A fix of the catalogue: the heading of actions. */
export const Fix = z.object({ id: z.string(), title: Localized, steps: Localized, effect: Localized });

export const Action = z.object({
  id: z.string(),
  fix: z.string(),
  state: z.enum(['open', 'done']),
  severity: Severity,
  owner: z.string(),
  dueAt: z.string(),
  openedAt: z.string(),
  place: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  closes: z.record(z.string(), z.number()),
  findings: z.number(),
});
export type Localized = z.infer<typeof Localized>;
export type FindingRow = z.infer<typeof FindingRow>;
export type FindingDetail = z.infer<typeof FindingDetail>;
export type FindingChange = z.infer<typeof FindingChange>;
export type FindingPage = z.infer<typeof FindingPage>;
export type Rule = z.infer<typeof Rule>;
export type Fix = z.infer<typeof Fix>;
export type Action = z.infer<typeof Action>;
export type Evidence = z.infer<typeof Evidence>;
