import type { Severity } from '#kernel';
import type { DrillEntry } from './drills.ts';
import type { MessagesPolicy } from './messages.ts';

/** Day thresholds of the credential rules; every rule reads its own by name. */
export interface Thresholds {
  /** Days after which an access key must have been rotated (AWS Config's and Security Hub's default: 90). */
  readonly keyMaxAgeDays: number;
  /** Days without use after which a credential counts as unused (Security Hub IAM.22: 45). */
  readonly unusedDays: number;
  /** Days a new credential may stay unused before it counts as never used. */
  readonly neverUsedGraceDays: number;
  /** Days an inactive key may stay before it is to be deleted. */
  readonly inactiveKeyKeepDays: number;
  /** Days within which a use of root is reported. */
  readonly rootUseDays: number;
}

export interface OwnerRule {
  readonly owner: string;
  /** All given conditions must hold; a rule without conditions is refused. */
  readonly tag?: { readonly key: string; readonly value?: string };
  readonly accounts?: readonly string[];
  /** OU ids or `/`-joined OU paths; everything below counts. */
  readonly ous?: readonly string[];
}

export interface IgnoreEntry {
  /** Name of the entry: unique, shown wherever it hides something. */
  readonly id: string;
  readonly rule?: string;
  readonly accounts?: readonly string[];
  readonly ous?: readonly string[];
  /** ARN with `*` for any run of characters. */
  readonly resource?: string;
  readonly tag?: { readonly key: string; readonly value?: string };
  readonly reason: string;
  readonly approvedBy: string;
  /** `YYYY-MM-DD`, the last day on which it holds (UTC). */
  readonly until: string;
}

/** Where something holds: all given conditions must. */
export interface Place {
  readonly accounts?: readonly string[];
  /** OU ids or `/`-joined OU paths; everything below counts. */
  readonly ous?: readonly string[];
  /** Tag of the resource, or else of its account. */
  readonly tag?: { readonly key: string; readonly value?: string };
}

/** A standard whose rules are asked in a place. */
export interface StandardEntry extends Place {
  readonly standard: string;
}

/** Rules that are asked, or not asked, in a place. Exactly one of `rule` and `pattern` is given. */
export interface ControlEntry extends Place {
  /** Rule id, compared exactly. */
  readonly rule?: string;
  /** Rule ids with `*` for any run of characters. */
  readonly pattern?: string;
  readonly mode: 'on' | 'off';
  readonly reason: string;
}

/** A severity that counts instead of the rule's own. Exactly one of `to` and `by` is given. */
export interface SeverityEntry {
  readonly rule?: string;
  readonly when?: Place & {
    /** Whether the resource is reached from outside; where nobody knows, neither value holds. */
    readonly exposed?: boolean;
  };
  readonly to?: Severity;
  readonly by?: 1 | -1;
  readonly reason: string;
}

/** Days to the due date instead of `dueDays`. */
export interface DeadlineEntry extends Place {
  readonly severity?: Severity;
  readonly days: number;
}

/** Who is told of an active finding so many days after its due date. */
export interface EscalationEntry {
  readonly afterDays: number;
  readonly to: string;
}

/** What matters to whom: the whole of `policy.yaml` with its defaults filled in. */
export interface Policy {
  /** 2 adds standards, controls, severity, deadlines and escalation; a file of version 1 reads as one without them. */
  readonly version: 1 | 2;
  readonly thresholds: Thresholds;
  /** Days from opening to the due date, by severity. */
  readonly dueDays: Readonly<Record<Severity, number>>;
  /** Tag keys whose value is the owner, in the order they are tried. */
  readonly ownerTags: readonly string[];
  readonly owners: readonly OwnerRule[];
  readonly defaultOwner: string;
  readonly ignore: readonly IgnoreEntry[];
  /** Rules switched off, with the reason. */
  readonly disabledRules: readonly { readonly rule: string; readonly reason: string }[];
  /** Which standards are asked of whom; none: all rules of all standards are asked everywhere. */
  readonly standards: readonly StandardEntry[];
  /** Rules on and off, the first entry that matches decides; they go before `standards`. */
  readonly controls: readonly ControlEntry[];
  /** The first entry that matches decides. */
  readonly severity: readonly SeverityEntry[];
  /** The first entry that matches decides, else `dueDays`. */
  readonly deadlines: readonly DeadlineEntry[];
  readonly escalation: readonly EscalationEntry[];
  /** Who is told what, where and when. */
  readonly messages: MessagesPolicy;
  /** Drills that are repeated. */
  readonly drills: readonly DrillEntry[];
}
