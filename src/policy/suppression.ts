import type { Suppression } from '#findings';
import { addDays, type Instant, instant, type Verdict } from '#kernel';
import { type AccountFacts, nearestOu, tagHolds } from './conditions.ts';
import { globMatches } from './glob.ts';
import type { IgnoreEntry, Policy } from './policy.ts';

/** A rule that is switched off stays so until the policy changes: the last moment that can be written. */
const NO_END = instant('9999-12-31T23:59:59.999Z');

/** What exceptions look at. */
export type SuppressionSubject = Pick<Verdict, 'rule'> & {
  readonly resource: Pick<Verdict['resource'], 'arn' | 'tags'>;
};

/**
 * The policy entry that hides a verdict at a moment: a switched-off rule first, then the first exception of the file
 * whose conditions all hold and whose last day is not over (UTC). Undefined when nothing hides it.
 */
export function suppressionFor(
  verdict: SuppressionSubject,
  account: AccountFacts,
  policy: Policy,
  at: Instant,
): Suppression | undefined {
  const disabled = policy.disabledRules.find(({ rule }) => rule === verdict.rule);
  if (disabled) {
    const entry = `disabledRules/${disabled.rule}`;
    return { reason: disabled.reason, approvedBy: 'policy', until: NO_END, entry };
  }
  const today = at.slice(0, 10);
  const entry = policy.ignore.find((candidate) => today <= candidate.until && hides(candidate, verdict, account));
  if (!entry) return undefined;
  return { reason: entry.reason, approvedBy: entry.approvedBy, until: endOf(entry), entry: entry.id };
}

function hides(entry: IgnoreEntry, { rule, resource }: SuppressionSubject, account: AccountFacts): boolean {
  return (
    (!entry.rule || entry.rule === rule) &&
    (!entry.accounts || entry.accounts.includes(account.id)) &&
    (!entry.ous || nearestOu(entry.ous, account) !== undefined) &&
    (!entry.tag || tagHolds(entry.tag, resource.tags, account)) &&
    (!entry.resource || globMatches(entry.resource, resource.arn))
  );
}

/** `until` is the last day that counts; the end is the midnight after it. */
function endOf(entry: IgnoreEntry): Instant {
  return addDays(instant(`${entry.until}T00:00:00Z`), 1);
}
