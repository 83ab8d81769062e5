import { z } from 'zod';
import { Localized } from './findings.ts';

/**
 * By which rule a control's status is decided. `yagura`: as Security Hub documents it, but what nobody saw counts as
 * unknown and an exception hides nothing from the score. `security-hub`: the document to the letter, as the AWS console.
 */
export const ScoreMeasure = z.enum(['yagura', 'security-hub']);

export const ControlStatus = z.enum(['failed', 'unknown', 'excepted', 'passed', 'no-data', 'disabled']);

export const ScoreCause = z.enum([
  'control-removed',
  'new-control',
  'account-left',
  'account-joined',
  'policy-disabled',
  'policy-enabled',
  'exception-ended',
  'exception-began',
  'lost-data',
  'sight-restored',
  'resource-gone',
  'new-resource',
  'new-violation',
  'fix',
]);

/** One score. */
export const ScoreNumber = z.object({
  /** The nearest whole percent, as Security Hub rounds; absent while no control has data. */
  percent: z.number().optional(),
  /** The same in tenths of a percent, for sums. */
  tenths: z.number().optional(),
});

/** Controls by status. */
export const StatusCounts = z.record(ControlStatus, z.number());

export const MeasuredScore = ScoreNumber.extend({ counts: StatusCounts });

export const StandardScore = z.object({
  /** Id of a standard, or `all`. */
  standard: z.string(),
  /** Absent for `all`. */
  title: Localized.optional(),
  yagura: MeasuredScore,
  securityHub: MeasuredScore,
});

/** AWS describes two summary scores that disagree; both, by name. */
export const ScoreSummary = z.object({
  /** The average of the standards' scores. */
  averageOfStandards: ScoreNumber,
  /** Passed controls over controls with data across all standards, each control once. */
  acrossStandards: ScoreNumber,
});

export const Score = z.object({
  /** Moment the analysis took as now; absent before the first. */
  asOf: z.string().optional(),
  runId: z.string().optional(),
  /** `organization` or an account id. */
  scope: z.string(),
  accounts: z.number(),
  /** The measure that is shown first everywhere. */
  shown: z.literal('yagura'),
  standards: z.array(StandardScore),
  summary: z.object({ yagura: ScoreSummary, securityHub: ScoreSummary }),
});

export const ScorePoint = ScoreNumber.extend({
  number: z.number(),
  at: z.string(),
  runId: z.string(),
  counts: StatusCounts,
});

/** Changes of one score, oldest first. */
export const ScoreHistory = z.object({
  scope: z.string(),
  standard: z.string(),
  measure: ScoreMeasure,
  items: z.array(ScorePoint),
  /** True when older changes were left out. */
  truncated: z.boolean(),
});

/** One cause of a change. */
export const LedgerEntry = z.object({
  cause: ScoreCause,
  rule: z.string(),
  /** The first accounts in which it happened, and how many there are. */
  accounts: z.array(z.string()),
  total: z.number(),
  /** The exact share of the change: `numerator / denominator`. */
  numerator: z.string(),
  denominator: z.string(),
  /** The share in tenths of a percentage point; the entries of a change add up to its own. */
  tenths: z.number(),
});

export const LedgerChange = z.object({
  number: z.number(),
  at: z.string(),
  runId: z.string(),
  /** Tenths of a percent; absent when there was no score. */
  from: z.number().optional(),
  to: z.number().optional(),
  tenths: z.number(),
  entries: z.array(LedgerEntry),
});

/** Changes of one score with their causes, newest first. */
export const ScoreLedger = z.object({
  scope: z.string(),
  standard: z.string(),
  measure: ScoreMeasure,
  items: z.array(LedgerChange),
});

export const ControlGain = z.object({
  control: z.string(),
  rules: z.array(z.string()),
  title: Localized,
  status: ControlStatus,
  /** What it would be if all that fails in it were mended. */
  becomes: ControlStatus,
  accounts: z.array(z.string()),
  total: z.number(),
  /** By how many tenths of a percentage point the score would rise. */
  tenths: z.number(),
});

export const ActionGain = z.object({
  id: z.string(),
  fix: z.string(),
  owner: z.string(),
  place: z.string(),
  accountId: z.string(),
  findings: z.number(),
  tenths: z.number(),
  /** The same for the score of the action's own account. */
  accountTenths: z.number(),
});

/** What the score would be: the most gain first. */
export const ScoreWhatIf = z.object({
  scope: z.string(),
  standard: z.string(),
  controls: z.array(ControlGain),
  actions: z.array(ActionGain),
  /** Open actions looked at, the most urgent; and how many there are. */
  actionsConsidered: z.number(),
  actionsTotal: z.number(),
});

export const Standard = z.object({
  id: z.string(),
  title: Localized,
  version: z.string(),
  source: z.object({ url: z.string(), read: z.string() }),
  /** Controls that a rule answers. */
  controls: z.number(),
});

export const StandardList = z.object({ items: z.array(Standard) });

export const StandardControl = z.object({
  control: z.string(),
  rules: z.array(z.string()),
  title: Localized,
  status: ControlStatus,
  /** By Security Hub's rule to the letter. */
  literalStatus: ControlStatus,
  passed: z.number(),
  failed: z.number(),
  unknown: z.number(),
  excepted: z.number(),
  notApplicable: z.number(),
  failing: z.object({ accounts: z.array(z.string()), total: z.number() }),
  /** Accounts in which something it needs was not seen, with the first reason of each. */
  unseen: z.object({ accounts: z.array(z.object({ id: z.string(), reason: z.string() })), total: z.number() }),
  /** The policy's entries that switch it off somewhere. */
  off: z.array(z.string()),
});

export const StandardDetail = Standard.extend({ scope: z.string(), items: z.array(StandardControl) });

export type ScoreMeasure = z.infer<typeof ScoreMeasure>;
export type ControlStatus = z.infer<typeof ControlStatus>;
export type ScoreCause = z.infer<typeof ScoreCause>;
export type ScoreNumber = z.infer<typeof ScoreNumber>;
export type Score = z.infer<typeof Score>;
export type StandardScore = z.infer<typeof StandardScore>;
export type ScoreHistory = z.infer<typeof ScoreHistory>;
export type ScoreLedger = z.infer<typeof ScoreLedger>;
export type LedgerChange = z.infer<typeof LedgerChange>;
export type LedgerEntry = z.infer<typeof LedgerEntry>;
export type ScoreWhatIf = z.infer<typeof ScoreWhatIf>;
export type ControlGain = z.infer<typeof ControlGain>;
export type ActionGain = z.infer<typeof ActionGain>;
export type Standard = z.infer<typeof Standard>;
export type StandardControl = z.infer<typeof StandardControl>;
export type StandardDetail = z.infer<typeof StandardDetail>;
