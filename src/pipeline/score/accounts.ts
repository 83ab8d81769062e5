import { kindDefinition, type OrganizationDirectory, type SnapshotReader } from '#estate/model';
import { isInSight } from '../sight.ts';

/** States of an account in which AWS lets nobody into it any more; no state at all is one that nobody asked for. */
const LIVING = new Set([undefined, 'ACTIVE', 'PENDING_ACTIVATION']);

/** The accounts a score is made of, and which of them this look speaks for. */
export interface ScoredAccounts {
  readonly ids: readonly string[];
  /** All others stay as they were seen last; a whole look speaks for all, and sees nothing of those it did not reach. */
  readonly looked: ReadonlySet<string>;
  /** Those of which the snapshot holds anything, so that rules ran over them. */
  readonly judged: ReadonlySet<string>;
}

/**
 * A whole look speaks for every account the organization lists; one of which nothing was seen is in the score, unseen.
 * When the list itself was not seen whole, or the look was one of some accounts, those of before stay: an account does
 * not leave the score because nobody looked.
 */
export function scoredAccounts(
  reader: SnapshotReader,
  directory: OrganizationDirectory,
  whole: boolean,
  before: Iterable<string>,
): ScoredAccounts {
  const looked = accountsLookedAt(reader);
  const isLiving = (id: string) => LIVING.has(directory.accounts.get(id)?.status);
  const listed = whole ? [...directory.accounts.keys()] : [];
  const kept = whole && isListWhole(reader) ? [] : [...before];
  const ids = [...new Set([...listed, ...looked, ...kept])].filter(isLiving).toSorted();
  return { ids, looked: whole ? new Set(ids) : looked, judged: new Set(reader.accountIds()) };
}

function isListWhole({ manifest }: SnapshotReader): boolean {
  const parts = manifest.parts.filter((part) => part.kind === 'AWS::Organizations::Account');
  return parts.length > 0 && parts.every(({ completeness }) => isInSight(completeness));
}

/** Accounts of which something of their own was asked. */
function accountsLookedAt({ manifest }: SnapshotReader): ReadonlySet<string> {
  const own = manifest.parts.filter((part) => kindDefinition(part.kind).scope !== 'organization');
  return new Set(own.map((part) => part.accountId));
}
