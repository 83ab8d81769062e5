/** Items, findings and credentials worked on at once: bounds memory to some hundred megabytes. An account is never split. */
const MAX_WEIGHT = 20_000;

/**
 * Cuts accounts, ascending, into groups of at most `maxWeight` (or of one account that is heavier alone).
 * `weight` is what an account costs in memory: its items in the snapshot and its findings in the store.
 */
export function groupAccounts(
  accountIds: Iterable<string>,
  weight: (accountId: string) => number,
  maxWeight = MAX_WEIGHT,
): string[][] {
  const groups: string[][] = [];
  let group: string[] = [];
  let total = 0;
  for (const accountId of [...accountIds].toSorted()) {
    const added = weight(accountId);
    if (group.length > 0 && total + added > maxWeight) {
      groups.push(group);
      group = [];
      total = 0;
    }
    group.push(accountId);
    total += added;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}
