import { type Severity, severityOfRank, severityRank } from '#kernel';
import { type AccountFacts, placeHolds } from './conditions.ts';
import type { Policy, SeverityEntry } from './policy.ts';

/** What the severity of a finding depends on besides its rule. */
export interface SeverityContext {
  readonly tags: Readonly<Record<string, string>>;
  readonly account: AccountFacts;
  /** Whether the resource is reached from outside; undefined when nobody knows. */
  readonly exposed: boolean | undefined;
}

/** The severity that counts: the rule's own, changed by the first entry of `severity` that fits. */
export function severityFor(
  rule: string,
  base: Severity,
  context: SeverityContext,
  policy: Pick<Policy, 'severity'>,
): Severity {
  const entry = policy.severity.find((candidate) => fits(candidate, rule, context));
  if (!entry) return base;
  if (entry.to !== undefined) return entry.to;
  return severityOfRank(Math.min(4, Math.max(0, severityRank(base) + (entry.by ?? 0))));
}

function fits({ rule, when }: SeverityEntry, asked: string, { tags, account, exposed }: SeverityContext): boolean {
  if (rule !== undefined && rule !== asked) return false;
  if (when === undefined) return true;
  return (when.exposed === undefined || when.exposed === exposed) && placeHolds(when, tags, account);
}
