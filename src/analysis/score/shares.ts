import { floorDivide, type Fraction } from './fraction.ts';

/**
 * Parts rounded to whole numbers of `1 / scale` that add up to `total` exactly (the method of the largest remainder):
 * each is cut down, and what is left goes to those that lost most; of equals, to the first.
 */
export function shares(parts: readonly Fraction[], total: number, scale: bigint): number[] {
  const cut = parts.map(({ numerator, denominator }) => floorDivide(numerator * scale, denominator));
  const lost = parts.map(({ numerator, denominator }, index) => ({
    index,
    numerator: numerator * scale - (cut[index] ?? 0n) * denominator,
    denominator,
  }));
  const order = lost.toSorted((a, b) => {
    const difference = b.numerator * a.denominator - a.numerator * b.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : a.index - b.index;
  });
  const result = cut.map(Number);
  let left = total - result.reduce((sum, part) => sum + part, 0);
  const step = left < 0 ? -1 : 1;
  for (let turn = 0; left !== 0 && order.length > 0; turn++) {
    const at = turn % order.length;
    const index = order[step > 0 ? at : order.length - 1 - at]?.index ?? 0;
    result[index] = (result[index] ?? 0) + step;
    left -= step;
  }
  return result;
}
