import { z } from 'zod';
import { Severity } from './common.ts';
import { Localized } from './findings.ts';
import { LedgerChange, MeasuredScore, ScorePoint, StandardControl } from './score.ts';

/** A list that is cut, and how many rows were left out: a report of a thousand accounts stays a report. */
function cut<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), rest: z.number() });
}

/** One requirement of the guideline with what answers it. */
export const ReportRequirement = StandardControl.extend({
  /** SHA-256 over what was found for it in every account: the same findings give the same digest. */
  evidenceDigest: z.string(),
  /** Why it could not be assessed: reasons of lost sight with the number of accounts, or the policy's entry. */
  notAssessed: z.array(z.object({ reason: z.string(), accounts: z.number() })),
});

/** Open findings of one severity, by how long they have been open. */
export const ReportRisk = z.object({
  severity: Severity,
  open: z.number(),
  overdue: z.number(),
  /** Open for at most 7, 30, 90 days, and for longer. */
  ages: z.object({ week: z.number(), month: z.number(), quarter: z.number(), older: z.number() }),
  oldestOpenedAt: z.string().optional(),
});

export const ReportFinding = z.object({
  id: z.string(),
  rule: z.string(),
  title: Localized,
  severity: Severity,
  outcome: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  resourceArn: z.string(),
  owner: z.string(),
  openedAt: z.string(),
  dueAt: z.string(),
  overdue: z.boolean(),
});

export const ReportException = z.object({
  /** `exception`: asked for and decided here; `policy`: an entry of the policy file. */
  source: z.enum(['exception', 'policy']),
  id: z.string(),
  state: z.string(),
  scope: z.string(),
  reason: z.string(),
  askedBy: z.string(),
  approvedBy: z.string(),
  until: z.string(),
  /** JSON `{rule, resource}` of the compensating control; '' without one. */
  compensating: z.string(),
  health: z.string(),
  /** Findings it hides now. */
  covered: z.number(),
});

export const ReportDrill = z.object({
  id: z.string(),
  state: z.string(),
  startedAt: z.string(),
  owner: z.string(),
  deadline: z.string(),
  endedAt: z.string().optional(),
  endedBy: z.string().optional(),
  /** Each hop with the seconds since the one before it. */
  hops: z.array(z.object({ hop: z.string(), at: z.string(), seconds: z.number() })),
});

/** Controls of one account that need something nobody saw. */
export const ReportGap = z.object({
  accountId: z.string(),
  /** `<kind> <reason>`. */
  reason: z.string(),
  controls: z.number(),
});

/** Proof of sufficiency for an auditor: one guideline, one organization, one moment. The same input gives the same bytes. */
export const Report = z.object({
  formatVersion: z.literal(1),
  organization: z.object({
    id: z.string().optional(),
    managementAccountId: z.string().optional(),
    accounts: z.number(),
    isSample: z.boolean(),
  }),
  standard: z.object({
    id: z.string(),
    title: Localized,
    version: z.string(),
    source: z.object({ url: z.string(), read: z.string() }),
  }),
  /** `until` is the moment of the last analysis. */
  period: z.object({ since: z.string(), until: z.string() }),
  score: z.object({ yagura: MeasuredScore, securityHub: MeasuredScore }),
  coverage: z.object({ requirements: z.array(ReportRequirement) }),
  residualRisk: z.object({ severities: z.array(ReportRisk), findings: cut(ReportFinding) }),
  exceptions: cut(ReportException),
  drills: cut(ReportDrill),
  history: cut(ScorePoint),
  ledger: cut(LedgerChange),
  sight: z.object({ accountsWithGaps: z.number(), gaps: cut(ReportGap) }),
  digests: z.object({
    /** Id of the snapshot, which is the digest of its parts. */
    snapshot: z.string(),
    /** Of the policy the analysis was made under. */
    policy: z.string(),
    /** Of what the score is made of. */
    scoreState: z.string(),
    /** Of this report without this line, as canonical JSON. */
    content: z.string(),
  }),
});

export type Report = z.infer<typeof Report>;
export type ReportRequirement = z.infer<typeof ReportRequirement>;
export type ReportRisk = z.infer<typeof ReportRisk>;
export type ReportFinding = z.infer<typeof ReportFinding>;
export type ReportException = z.infer<typeof ReportException>;
export type ReportDrill = z.infer<typeof ReportDrill>;
export type ReportGap = z.infer<typeof ReportGap>;
