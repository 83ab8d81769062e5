import type { Instant, Localized, Severity } from '#kernel';

/** What may have been decided or may have happened; a route chooses by these names. */
export const NOTICE_KINDS = [
  'action-opened',
  'action-reopened',
  'action-owner-changed',
  'action-worse',
  'action-due-earlier',
  'action-done',
  'action-snooze-ended',
  'action-escalated',
  'exception-asked',
  'exception-approved',
  'exception-expiring',
  'exception-ended',
  'exception-grown',
  'exception-control-failed',
  'score-drop',
  'drill-started',
  'drill-missed',
  'key-created',
  'key-deleted',
  'key-activated',
  'key-deactivated',
  'digest',
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const SUBJECT_KINDS = ['action', 'exception', 'score', 'drill', 'key', 'digest'] as const;

export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** One line of a notice: a name of the text catalogue and what stands behind it. */
export interface Fact {
  readonly name: FactName;
  readonly value: string;
}

/** Names of facts; the catalogue holds their words. */
export const FACT_NAMES = [
  'severity',
  'severityBefore',
  'owner',
  'ownerBefore',
  'due',
  'dueBefore',
  'account',
  'place',
  'findings',
  'source',
  'until',
  'reason',
  'askedBy',
  'decidedBy',
  'covered',
  'coveredBefore',
  'score',
  'scoreBefore',
  'standard',
  'deadline',
  'startedBy',
  'user',
  'key',
  'by',
  'address',
  'at',
] as const;

export type FactName = (typeof FACT_NAMES)[number];

/** What a notice is about, as far as it is listed: names that came from outside, and how many there are. */
export interface Examples {
  readonly names: readonly string[];
  readonly total: number;
}

/** One line of a digest. */
export interface DigestItem {
  readonly kind: NoticeKind;
  readonly title: Localized;
  readonly severity?: Severity;
  readonly owner: string;
  readonly due?: string;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
}

/**
 * Something somebody should know, free of channel and language. Everything that came from outside (names, reasons)
 * stands here as it is; channels escape it.
 */
export interface Notice {
  readonly kind: NoticeKind;
  /** The decision's identity: no time, no run in it, so that the same decision is never told twice. */
  readonly key: string;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  /** Absent where nothing is severe: an exception, a digest. */
  readonly severity?: Severity;
  readonly owner: string;
  /** '' when it concerns no account. */
  readonly accountId: string;
  /** Who found it: `yagura`, or the source it was imported from. */
  readonly sources: readonly string[];
  /** What it is about, without the words for what happened to it. */
  readonly title: Localized;
  readonly facts: readonly Fact[];
  /** How it is mended, one step a line. */
  readonly steps?: Localized;
  readonly examples?: Examples;
  /** Only in digests. */
  readonly items?: readonly DigestItem[];
  /** Of a digest: how many it tells of, listed or not. */
  readonly itemsTotal?: number;
  /** When it happened. */
  readonly at: Instant;
  /** True for a drill: every channel marks it. */
  readonly isDrill?: boolean;
}

/** Names listed in one notice; the rest is counted. */
export const MAX_EXAMPLES = 10;

/** Lines of one digest; the rest is counted and named as such. */
export const MAX_DIGEST_ITEMS = 500;
