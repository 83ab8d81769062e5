/** Something that covers some of the wanted numbers, at a price. */
export interface Piece<T> {
  readonly what: T;
  readonly covers: ReadonlySet<number>;
  readonly price: number;
}

/**
 * Pieces that together cover 0 … `total` - 1, cheaply: each time the one with the lowest price for what it adds, then
 * without those that the others make needless. Undefined when they cannot. One piece that does it alone wins when it
 * is cheaper than what was put together.
 */
export function coverCheaply<T>(pieces: readonly Piece<T>[], total: number): readonly Piece<T>[] | undefined {
  const left = new Set(Array.from({ length: total }, (_, index) => index));
  const chosen: Piece<T>[] = [];
  while (left.size > 0) {
    let best: Piece<T> | undefined;
    let bestRate = Number.POSITIVE_INFINITY;
    for (const piece of pieces) {
      const added = countIn(piece.covers, left);
      const rate = added === 0 ? Number.POSITIVE_INFINITY : piece.price / added;
      if (rate < bestRate) [best, bestRate] = [piece, rate];
    }
    if (best === undefined) return undefined;
    chosen.push(best);
    for (const index of best.covers) left.delete(index);
  }
  const kept = withoutNeedless(chosen, total);
  const whole = pieces.filter(({ covers }) => covers.size === total).toSorted((a, b) => a.price - b.price)[0];
  return whole !== undefined && whole.price < priceOf(kept) ? [whole] : kept;
}

function withoutNeedless<T>(chosen: readonly Piece<T>[], total: number): readonly Piece<T>[] {
  let kept = [...chosen];
  for (const piece of chosen) {
    const others = kept.filter((one) => one !== piece);
    const covered = new Set(others.flatMap(({ covers }) => [...covers]));
    if (covered.size === total) kept = others;
  }
  return kept;
}

function priceOf<T>(pieces: readonly Piece<T>[]): number {
  return pieces.reduce((sum, { price }) => sum + price, 0);
}

function countIn(numbers: ReadonlySet<number>, left: ReadonlySet<number>): number {
  let count = 0;
  for (const number of numbers) if (left.has(number)) count += 1;
  return count;
}
