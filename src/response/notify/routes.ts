import { severityRank } from '#kernel';
import { type AccountFacts, type MessageRoute, nearestOu } from '#policy';
import type { Notice } from './notice.ts';

/** Whether a route takes a notice: every condition it has must hold. Nothing holds for an account of which nothing is known. */
export function routeTakes(
  { when }: Pick<MessageRoute, 'when'>,
  notice: Notice,
  account: AccountFacts | undefined,
): boolean {
  const { severityAtLeast, owners, accounts, ous, sources, kinds } = when;
  return (
    (severityAtLeast === undefined || isSevere(notice, severityAtLeast)) &&
    (owners === undefined || owners.includes(notice.owner)) &&
    (accounts === undefined || accounts.includes(notice.accountId)) &&
    (ous === undefined || (account !== undefined && nearestOu(ous, account) !== undefined)) &&
    (sources === undefined || notice.sources.some((source) => sources.includes(source))) &&
    (kinds === undefined || kinds.some((kind) => kindFits(kind, notice.kind)))
  );
}

/** What has no severity (an exception, a score) is no less important for it: such routes name kinds. */
function isSevere({ severity }: Notice, atLeast: NonNullable<MessageRoute['when']['severityAtLeast']>): boolean {
  return severity === undefined || severityRank(severity) >= severityRank(atLeast);
}

function kindFits(pattern: string, kind: string): boolean {
  return pattern.endsWith('*') ? kind.startsWith(pattern.slice(0, -1)) : kind === pattern;
}
