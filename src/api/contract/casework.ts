import { z } from 'zod';
import { Severity } from './common.ts';
import { FindingState, Localized, Side, Stage } from './findings.ts';

/** What happened to the findings of one bulk change. */
export const CasesChanged = z.object({
  changed: z.number(),
  /** Already as asked for. */
  unchanged: z.number(),
  refused: z.number(),
  /** The first hundred of the refused, by name. */
  firstRefused: z.array(
    z.object({
      id: z.string(),
      code: z.enum(['unknown', 'changed', 'closed', 'not-allowed', 'no-such-move']),
      message: z.string(),
    }),
  ),
});

const plain = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'must not hold control characters');

/** Text with line breaks, as people write it. */
const note = z.string().max(4_000);

/** One thing to do with findings. */
export const CaseChangeRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stage'), to: Stage, note: note.optional() }),
  z.strictObject({ kind: z.literal('hand-over'), to: Side, note }),
  z.strictObject({ kind: z.literal('assign'), to: plain(200), note: note.optional() }),
  z.strictObject({
    kind: z.literal('snooze'),
    until: z.iso.datetime({ offset: true }).nullable(),
    note: note.optional(),
  }),
  z.strictObject({ kind: z.literal('comment'), note }),
]);

/** Findings by id, each as the person saw it, or by filter; not both. */
export const CasesRequest = z.strictObject({
  findings: z
    .array(z.strictObject({ id: plain(100), state: FindingState.optional(), stage: Stage.optional() }))
    .min(1)
    .max(10_000)
    .optional(),
  filter: z.strictObject({ f: z.array(plain(2_000)).max(50), op: z.enum(['and', 'or']).default('and') }).optional(),
  change: CaseChangeRequest,
});

/** What an exception covers: every given condition must hold. */
export const ExceptionScope = z.strictObject({
  rule: z.exactOptional(plain(200)),
  accounts: z.exactOptional(z.array(plain(12)).min(1).max(1_000)),
  ous: z.exactOptional(z.array(plain(600)).min(1).max(1_000)),
  resource: z.exactOptional(plain(2_048)),
  tag: z.exactOptional(z.strictObject({ key: plain(128), value: z.exactOptional(plain(256)) })),
});

export const CompensatingControl = z.strictObject({ rule: plain(200), resource: plain(2_048) });

export const NewException = z.strictObject({
  reason: note,
  scope: ExceptionScope,
  /** The last day on which it holds (`2027-03-31`, UTC) or a moment. */
  until: plain(40),
  compensating: CompensatingControl.optional(),
});

export const Exception = z.object({
  id: z.string(),
  /** `store`: asked for and decided here; `policy`: an entry of the policy file, changed there. */
  origin: z.enum(['store', 'policy']),
  state: z.enum(['asked', 'approved', 'rejected', 'withdrawn', 'ended']),
  scope: ExceptionScope,
  reason: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  decidedBy: z.string().optional(),
  decidedAt: z.string().optional(),
  decisionNote: z.string(),
  /** Exclusive end. */
  until: z.string(),
  compensating: CompensatingControl.optional(),
  /** Findings it would hide when it was approved, and hides since the last run. */
  coveredAtApproval: z.number(),
  covered: z.number(),
  health: z.enum(['holds', 'control-failed', 'control-unknown', 'grown', 'covers-nothing']),
  changedAt: z.string(),
});

/** What an exception would hide now: shown before it is approved. */
export const Coverage = z.object({
  findings: z.number(),
  bySeverity: z.record(Severity, z.number()),
  accounts: z.number(),
  rules: z.number(),
  /** Ids of the first of them. */
  first: z.array(z.string()),
});

export const ExceptionDetail = Exception.extend({ coverage: Coverage });
export const ExceptionList = z.object({ items: z.array(Exception) });

export const ExceptionDecision = z.strictObject({ decision: z.enum(['approve', 'reject']), note: note.default('') });
export const ExceptionNote = z.strictObject({ note: note.default('') });

export const SavedView = z.object({
  id: z.string(),
  owner: z.string(),
  name: z.string(),
  /** The name in each language, of views that come with the program. */
  title: Localized.optional(),
  /** Filter tokens joined by `&`; values may be `now`, `now-7d`, `@me`, `@default`. */
  filter: z.string(),
  sort: z.string(),
  shared: z.boolean(),
  /** Comes with the program. */
  builtIn: z.boolean(),
});

export const SavedViewList = z.object({ items: z.array(SavedView) });

export const NewView = z.strictObject({
  id: plain(100).optional(),
  name: plain(100).min(1),
  filter: plain(8_000),
  sort: plain(100).default(''),
  shared: z.boolean().default(false),
});

export type CasesRequest = z.infer<typeof CasesRequest>;
export type CasesChanged = z.infer<typeof CasesChanged>;
export type Coverage = z.infer<typeof Coverage>;
export type Exception = z.infer<typeof Exception>;
export type ExceptionDetail = z.infer<typeof ExceptionDetail>;
export type SavedView = z.infer<typeof SavedView>;
