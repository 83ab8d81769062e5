import type { Instant, Severity } from '#kernel';

/**
 * - `open`: the last look still found it.
 * - `fixed`: the resource is there and the rule passes.
 * - `gone`: the resource is not there any more and everything the rule needs was seen.
 * - `not-looked-at`: the last look could not see what the rule needs; it counts as open.
 * - `suppressed`: a policy entry with reason and expiry hides it.
 */
export const FINDING_STATES = ['open', 'not-looked-at', 'suppressed', 'fixed', 'gone'] as const;

export type FindingState = (typeof FINDING_STATES)[number];

/** States that still ask for work. */
export const ACTIVE_STATES: readonly FindingState[] = ['open', 'not-looked-at'];

/** How an owner was found: every hop tried, the last one is the hit. */
export interface OwnerProof {
  readonly owner: string;
  readonly hops: readonly {
    readonly by: 'tag' | 'account' | 'ou' | 'creator' | 'default';
    readonly pointer: string;
    readonly hit: boolean;
  }[];
}

export interface Suppression {
  readonly reason: string;
  readonly approvedBy: string;
  /** Exclusive end; there is no suppression without one. */
  readonly until: Instant;
  /** Id of the policy entry, `exception/<id>`, or `controls/<rule>` and the like when the rule is not asked here. */
  readonly entry: string;
}

/** Why a finding changed; the texts stand in the findings' message catalogue. */
export const CHANGE_CAUSES = [
  'first-seen',
  'rule-passes',
  'resource-gone',
  'sight-lost',
  'sight-restored',
  'seen-again',
  'facts-changed',
  'severity-changed',
  'owner-changed',
  'due-changed',
  'suppressed-by-policy',
  'suppression-ended',
  'compensating-control-failed',
] as const;

export type ChangeCause = (typeof CHANGE_CAUSES)[number];

/** One fix unit over n findings. */
export interface Action {
  /** First 128 bits of SHA-256 over fix, place and owner. */
  readonly id: string;
  readonly fix: string;
  readonly state: 'open' | 'done';
  readonly severity: Severity;
  readonly owner: string;
  readonly dueAt: Instant;
  readonly openedAt: Instant;
  /** Resource ARN, account id, organization id or rule id, by the fix's `per`. */
  readonly place: string;
  readonly accountId: string;
  /** Active findings it would close, by severity. */
  readonly closes: Readonly<Record<Severity, number>>;
  readonly findings: number;
}
