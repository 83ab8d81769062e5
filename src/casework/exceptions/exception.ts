import { EXCEPTION_PREFIX } from '#findings';
import { Fault, type Instant } from '#kernel';
import type { Row } from '#platform/store';
import type { Scope } from '#policy';

/**
 * - `asked`: somebody wants it; it hides nothing yet.
 * - `approved`: it hides what it covers while its condition holds.
 * - `rejected`, `withdrawn` (by the asker, before a decision), `ended` (expired, or ended early).
 */
export const EXCEPTION_STATES = ['asked', 'approved', 'rejected', 'withdrawn', 'ended'] as const;

export type ExceptionState = (typeof EXCEPTION_STATES)[number];

/**
 * How an approved exception stands at the last run.
 * - `holds`
 * - `control-failed`, `control-unknown`: its compensating control fails or was not seen; it hides nothing.
 * - `grown`: it hides more than when it was approved.
 * - `covers-nothing`: it hides nothing; it may be of no use any more.
 */
export const EXCEPTION_HEALTH = ['holds', 'control-failed', 'control-unknown', 'grown', 'covers-nothing'] as const;

export type ExceptionHealth = (typeof EXCEPTION_HEALTH)[number];

/** What must be true while an exception holds: the rule passes for every resource the glob names. */
export interface CompensatingControl {
  readonly rule: string;
  /** ARN with `*` for any run of characters. */
  readonly resource: string;
}

/** An accepted risk as a contract: who asked, who agreed, until when, on what condition. */
export interface Exception {
  readonly id: string;
  readonly state: ExceptionState;
  readonly scope: Scope;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly decidedBy?: string;
  readonly decidedAt?: Instant;
  readonly decisionNote: string;
  /** Exclusive end. */
  readonly until: Instant;
  readonly compensating?: CompensatingControl;
  readonly coveredAtApproval: number;
  readonly covered: number;
  readonly health: ExceptionHealth;
  readonly changedAt: Instant;
}

/** How the findings name the exception that hides them. */
export function exceptionEntry(id: string): string {
  return `${EXCEPTION_PREFIX}${id}`;
}

export function toException(row: Row<'exception'>): Exception {
  return {
    id: row.id,
    state: row.state as ExceptionState,
    scope: storedJson(row.scope, row.id),
    reason: row.reason,
    askedBy: row.asked_by,
    askedAt: row.asked_at as Instant,
    ...(row.decided_by === null ? {} : { decidedBy: row.decided_by }),
    ...(row.decided_at === null ? {} : { decidedAt: row.decided_at as Instant }),
    decisionNote: row.decision_note,
    until: row.until as Instant,
    ...(row.compensating === null ? {} : { compensating: storedJson(row.compensating, row.id) }),
    coveredAtApproval: row.covered_at_approval,
    covered: row.covered,
    health: row.health as ExceptionHealth,
    changedAt: row.changed_at as Instant,
  };
}

function storedJson<T>(text: string, id: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    throw new Fault('store', `exception ${id} cannot be read`, { mend: 'restore the store from its backup', cause });
  }
}
