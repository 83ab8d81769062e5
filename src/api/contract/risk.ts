import { z } from 'zod';
import { Severity } from './common.ts';
import { Localized } from './findings.ts';

/** Days that one answer shows at most. */
export const MAX_RISK_DAYS = 366;

/** Why the risk moved; an answer says in words what occurs in it. */
export const RiskCause = z.enum([
  'new-knowledge',
  'new-software',
  'new-resource',
  'new-finding',
  'seen-again',
  'suppression-ended',
  'control-failed',
  'exploitation',
  'exposure',
  'waf',
  'loaded',
  'decision',
  'policy',
  'not-looked-at',
  'looked-at-again',
  'suppressed',
  'mended',
  'gone',
  'other',
]);

const Counts = z.record(Severity, z.number());

/** How much risk there is, or what a step adds to it. */
export const RiskLevel = z.object({
  /** Vulnerabilities of resources that ask for work, by severity: those that nobody looks at any more are among them. */
  active: Counts,
  notLookedAt: Counts,
  suppressed: Counts,
  /** All of `active`. */
  total: z.number(),
  /** How many must be mended each day so that none becomes late, in 420ths. */
  pace: z.number(),
});

export const RiskShare = z.object({
  cause: RiskCause,
  /** Changes of findings. */
  changes: z.number(),
  effect: RiskLevel,
});

/** One day (UTC). The effects of its causes add up exactly to the difference from the day before. */
export const RiskDay = z.object({
  day: z.string(),
  level: RiskLevel,
  causes: z.array(RiskShare),
});

export const Risk = z.object({
  from: z.string(),
  to: z.string(),
  account: z.string().optional(),
  /** The first day of which there is a history; absent while there is none. */
  since: z.string().optional(),
  /** At the end of the day before the first that is shown. */
  before: RiskLevel,
  /** Every day from `from`, or from `since` where that is later. */
  days: z.array(RiskDay),
  /** Texts of the causes that occur. */
  causes: z.array(z.object({ cause: RiskCause, title: Localized, meaning: Localized })),
});

const Moved = z.object({ changes: z.number() });

/** What one cause moved on a day: the first few of each kind, and how many there are. */
export const RiskSteps = RiskShare.extend({
  title: Localized,
  meaning: Localized,
  vulnerabilities: z.array(Moved.extend({ name: z.string() })),
  vulnerabilitiesTotal: z.number(),
  resources: z.array(Moved.extend({ arn: z.string(), name: z.string(), accountId: z.string() })),
  resourcesTotal: z.number(),
});

export const RiskDayDetail = z.object({
  day: z.string(),
  account: z.string().optional(),
  before: RiskLevel,
  level: RiskLevel,
  causes: z.array(RiskSteps),
});

export type RiskCause = z.infer<typeof RiskCause>;
export type RiskLevel = z.infer<typeof RiskLevel>;
export type RiskShare = z.infer<typeof RiskShare>;
export type RiskDay = z.infer<typeof RiskDay>;
export type Risk = z.infer<typeof Risk>;
export type RiskSteps = z.infer<typeof RiskSteps>;
export type RiskDayDetail = z.infer<typeof RiskDayDetail>;
