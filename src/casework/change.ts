import type { FindingState, Side, Stage } from '#findings';
import type { Instant } from '#kernel';

/** Longest note or comment. */
export const MAX_NOTE = 4_000;

/** Days a finding may be snoozed: longer silence is an exception, with its reason and approver. */
export const MAX_SNOOZE_DAYS = 90;

/** Findings one bulk change may touch. */
export const MAX_BULK = 10_000;

/** Kinds of rows in a case's history. */
export const CASE_KINDS = ['stage', 'hand-over', 'assign', 'snooze', 'comment', 'escalation'] as const;

export type CaseKind = (typeof CASE_KINDS)[number];

/** One thing somebody does with a finding. */
export type CaseChange =
  | { readonly kind: 'stage'; readonly to: Stage; readonly note?: string | undefined }
  | { readonly kind: 'hand-over'; readonly to: Side; readonly note: string }
  | { readonly kind: 'assign'; readonly to: string; readonly note?: string | undefined }
  | { readonly kind: 'snooze'; readonly until: Instant | null; readonly note?: string | undefined }
  | { readonly kind: 'comment'; readonly note: string };

/** A finding as somebody saw it who now wants to change it. What they did not see is not checked. */
export interface SeenCase {
  readonly id: string;
  readonly state?: FindingState | undefined;
  readonly stage?: Stage | undefined;
}

/** Why a finding was left as it is. */
export const REFUSAL_CODES = ['unknown', 'changed', 'closed', 'not-allowed', 'no-such-move'] as const;

export interface RefusedCase {
  readonly id: string;
  readonly code: (typeof REFUSAL_CODES)[number];
  readonly message: string;
}

export interface CasesChanged {
  readonly changed: number;
  /** Already as asked for. */
  readonly unchanged: number;
  readonly refused: number;
  /** The first of the refused, by name. */
  readonly firstRefused: readonly RefusedCase[];
}
