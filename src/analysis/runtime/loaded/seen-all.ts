import type { SeenHost } from '#estate/model';

/** Whether nothing of these kinds was missed in the look: only then does what is absent prove anything. */
export function sawAll({ report }: SeenHost, ...kinds: readonly string[]): boolean {
  return !report.missed.some(({ what }) => kinds.includes(what));
}
