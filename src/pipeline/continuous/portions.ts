import { type AccountPortion, type Family, FAMILIES } from '../portion.ts';
import type { TouchedSoftware } from './touched-software.ts';

/** Adds up what has to be judged of which account. */
export interface Portions {
  /** All of some families of an account. */
  families(accountIds: Iterable<string>, families: readonly Family[]): void;
  /** The software of single resources. */
  software(touched: readonly TouchedSoftware[], homeAccountId: string): void;
  end(): ReadonlyMap<string, AccountPortion>;
}

/** More resources of one account than this are not told apart: all of its software is judged. */
const MAX_RESOURCES = 20_000;

interface Draft {
  readonly families: Set<Family>;
  readonly only: Set<string>;
  readonly before: Map<string, string>;
}

export function startPortions(isInScope: (accountId: string) => boolean): Portions {
  const drafts = new Map<string, Draft>();
  const draftOf = (accountId: string): Draft | undefined => {
    if (!isInScope(accountId)) return undefined;
    const draft = drafts.get(accountId) ?? { families: new Set(), only: new Set(), before: new Map() };
    drafts.set(accountId, draft);
    return draft;
  };
  return {
    families(accountIds, families) {
      for (const accountId of accountIds) {
        const draft = draftOf(accountId);
        for (const family of families) draft?.families.add(family);
      }
    },
    software(touched, homeAccountId) {
      // Machines outside of AWS stand with the account that the organization is read from.
      for (const { accountId, entity, before } of touched) {
        const draft = draftOf(accountId === '' ? homeAccountId : accountId);
        draft?.only.add(entity);
        if (before !== undefined && draft?.before.has(entity) === false) draft.before.set(entity, before);
      }
    },
    end: () => new Map([...drafts].map(([accountId, draft]) => [accountId, portionOf(draft)])),
  };
}

function portionOf({ families, only, before }: Draft): AccountPortion {
  if (families.has('software') || only.size === 0) return { families };
  if (only.size > MAX_RESOURCES) return { families: new Set([...families, 'software']) };
  return { families: new Set([...families, 'software']), software: { only, before } };
}

/** All of an account. */
export const ALL_FAMILIES: readonly Family[] = FAMILIES;
