import { z } from 'zod';
import { Severity } from './common.ts';
import { Localized } from './findings.ts';

/** Longest policy text: what the reader of the file takes too. */
const text = z.string().max(1_048_576);

export const PolicyText = z.strictObject({ policy: text });

/** `basedOn`: digest of the text the change was made from; another one there by now is not overwritten. */
export const PolicyWrite = z.strictObject({ policy: text, basedOn: z.string().max(100) });

export const PolicyView = z.object({
  /** Name of the file, for messages and differences. */
  path: z.string(),
  /** Absent without a file: the defaults hold. */
  text: z.string().optional(),
  digest: z.string(),
  /** With defaults filled in; absent when the file has mistakes. */
  parsed: z.record(z.string(), z.unknown()).optional(),
  problems: z.array(z.string()),
  /** Whether this server may write the file. */
  writable: z.boolean(),
});

export const FindingCounts = z.object({
  active: z.number(),
  suppressed: z.number(),
  bySeverity: z.record(Severity, z.number()),
  /** Active findings of each owner, the most first; the rest is summed up as `…`. */
  byOwner: z.array(z.object({ owner: z.string(), findings: z.number() })),
});

/** What a policy would make of the findings of the last run. */
export const PolicySimulation = z.object({
  problems: z.array(z.string()),
  before: FindingCounts,
  /** Absent when the text has problems. */
  after: FindingCounts.optional(),
  /** Rules that are off at present somewhere and would be on: what they find is known after the next run only. */
  notLookedAt: z.array(z.string()),
});

export const PolicyDiff = z.object({ diff: z.string(), changed: z.boolean() });

/** An answer for each question by id: a text, several, or yes and no. */
export const WizardAnswers = z.record(
  z.string().max(700),
  z.union([z.string().max(2_000), z.array(z.string().max(700)).max(500), z.boolean()]),
);

export const WizardRequest = z.strictObject({ answers: WizardAnswers });

export const WizardQuestion = z.object({
  id: z.string(),
  kind: z.enum(['one', 'many', 'text', 'yes-no']),
  title: Localized,
  help: Localized,
  options: z.array(z.object({ value: z.string(), label: Localized })),
  recommended: z.union([z.string(), z.array(z.string()), z.boolean()]),
});

export const Wizard = z.object({
  questions: z.array(WizardQuestion),
  /** The answers the proposal rests on: those given, and what is recommended for the rest. */
  answers: WizardAnswers,
  /** The policy file, with comments. */
  proposal: z.string(),
  diff: z.string(),
  simulation: PolicySimulation,
});

/** Findings opened and closed on one day (UTC), and still active at its end. */
export const BurndownDay = z.object({ day: z.string(), opened: z.number(), closed: z.number(), open: z.number() });
export const Burndown = z.object({ days: z.array(BurndownDay) });

export type PolicyView = z.infer<typeof PolicyView>;
export type FindingCounts = z.infer<typeof FindingCounts>;
export type PolicySimulation = z.infer<typeof PolicySimulation>;
export type PolicyDiff = z.infer<typeof PolicyDiff>;
export type WizardAnswers = z.infer<typeof WizardAnswers>;
export type WizardQuestion = z.infer<typeof WizardQuestion>;
export type Wizard = z.infer<typeof Wizard>;
export type Burndown = z.infer<typeof Burndown>;
