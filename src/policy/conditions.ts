import type { Place } from './policy.ts';

/** What the organization says of an account, as far as policies look at it. `AccountEntry` of the estate fits. */
export interface AccountFacts {
  readonly id: string;
  /** OU names from the root down, without the root. */
  readonly ouPath: readonly string[];
  /** Ids from the root down, the root's first. */
  readonly ouIds: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

/** An account of which nothing is known but its id: no OU and no tag condition holds for it. */
export function unknownAccount(id: string): AccountFacts {
  return { id, ouPath: [], ouIds: [], tags: {} };
}

export interface TagCondition {
  readonly key: string;
  readonly value?: string;
}

/** The resource's own tag decides; where it has none of that key, its account's does. */
export function tagHolds(
  condition: TagCondition,
  resourceTags: Readonly<Record<string, string>>,
  account: AccountFacts,
): boolean {
  const value = tagOf(resourceTags, condition.key) ?? tagOf(account.tags, condition.key);
  return value !== undefined && (condition.value === undefined || condition.value === value);
}

/** Whether all conditions of a place hold for a resource with these tags; a place without conditions is everywhere. */
export function placeHolds(place: Place, tags: Readonly<Record<string, string>>, account: AccountFacts): boolean {
  return placeMayHold(place, account) && (!place.tag || tagHolds(place.tag, tags, account));
}

/** Whether a place holds for an account as far as the account alone tells. */
export function placeMayHold(place: Place, account: AccountFacts): boolean {
  return (
    (!place.accounts || place.accounts.includes(account.id)) &&
    (!place.ous || nearestOu(place.ous, account) !== undefined)
  );
}

/** A tag's value; names such as `constructor` are tags only when they were given. */
export function tagOf(tags: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(tags, key) ? tags[key] : undefined;
}

/**
 * How deep below the root the nearest of `ous` (ids or `/`-joined paths) lies above the account: 0 for the root itself,
 * 1 for a top-level OU. Undefined when the account is in none of them.
 */
export function nearestOu(ous: readonly string[], account: AccountFacts): number | undefined {
  let nearest: number | undefined;
  const rootLevels = account.ouIds.length > account.ouPath.length ? 0 : 1;
  for (const ou of ous) {
    const byId = account.ouIds.indexOf(ou);
    const depth = byId >= 0 ? byId + rootLevels : depthOfPath(ou, account.ouPath);
    if (depth !== undefined && (nearest === undefined || depth > nearest)) nearest = depth;
  }
  return nearest;
}

function depthOfPath(path: string, ouPath: readonly string[]): number | undefined {
  let prefix = '';
  for (const [index, name] of ouPath.entries()) {
    prefix = index === 0 ? name : `${prefix}/${name}`;
    if (prefix === path) return index + 1;
  }
  return undefined;
}
