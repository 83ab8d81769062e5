import type { Suppression } from '#findings';
import { addDays, type Instant, instant, type Verdict } from '#kernel';
import { switchedOff } from './applicability.ts';
import { type AccountFacts, placeHolds } from './conditions.ts';
import { globMatches } from './glob.ts';
import type { IgnoreEntry, Place, Policy } from './policy.ts';

/** A rule that is switched off stays so until the policy changes: the last moment that can be written. */
const NO_END = instant('9999-12-31T23:59:59.999Z');

const NO_STANDARDS: ReadonlySet<string> = new Set();

/** What exceptions look at. */
export type SuppressionSubject = Pick<Verdict, 'rule'> & {
  readonly resource: Pick<Verdict['resource'], 'arn' | 'tags'>;
};

/** What an exception covers: all given conditions must hold. */
export interface Scope extends Place {
  readonly rule?: string;
  /** ARN with `*` for any run of characters. */
  readonly resource?: string;
}

/** An approved exception whose condition holds at this moment. */
export interface HoldingException {
  /** `exception/<id>`. */
  readonly entry: string;
  readonly scope: Scope;
  readonly reason: string;
  readonly approvedBy: string;
  /** Exclusive end. */
  readonly until: Instant;
}

export interface SuppressionContext {
  readonly at: Instant;
  /** Standards of the verdict's rule. */
  readonly standards?: ReadonlySet<string>;
  readonly exceptions?: readonly HoldingException[];
}

/**
 * What hides a verdict at a moment: that its rule is not asked there, then the first exception of the file whose
 * conditions all hold and whose last day is not over (UTC), then the first approved one. Undefined when nothing does.
 */
export function suppressionFor(
  verdict: SuppressionSubject,
  account: AccountFacts,
  policy: Policy,
  { at, standards = NO_STANDARDS, exceptions = [] }: SuppressionContext,
): Suppression | undefined {
  const off = switchedOff(verdict.rule, standards, verdict.resource.tags, account, policy);
  if (off) return { reason: off.reason, approvedBy: 'policy', until: NO_END, entry: off.entry };
  const today = at.slice(0, 10);
  const entry = policy.ignore.find((candidate) => today <= candidate.until && covers(candidate, verdict, account));
  if (entry) return { reason: entry.reason, approvedBy: entry.approvedBy, until: endOf(entry), entry: entry.id };
  const exception = exceptions.find(({ until, scope }) => at < until && covers(scope, verdict, account));
  if (!exception) return undefined;
  const { reason, approvedBy, until } = exception;
  return { reason, approvedBy, until, entry: exception.entry };
}

/** Whether a scope covers a resource for a rule. */
export function covers(scope: Scope, { rule, resource }: SuppressionSubject, account: AccountFacts): boolean {
  return (
    (!scope.rule || scope.rule === rule) &&
    placeHolds(scope, resource.tags, account) &&
    (!scope.resource || globMatches(scope.resource, resource.arn))
  );
}

/** `until` is the last day that counts; the end is the midnight after it. */
export function endOf(entry: Pick<IgnoreEntry, 'until'>): Instant {
  return addDays(instant(`${entry.until}T00:00:00Z`), 1);
}
