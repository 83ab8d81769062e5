/** The first of a list and how many were left out; `total` when the list itself is already short. */
export function cutTo<T>(items: readonly T[], max: number, total = items.length) {
  const kept = items.slice(0, max);
  return { items: kept, rest: total - kept.length };
}
