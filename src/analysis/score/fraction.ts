/** An exact ratio in lowest terms; the denominator is above zero. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };

/** `numerator / denominator` in lowest terms. The denominator must not be zero. */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = gcd(numerator < 0n ? -numerator : numerator, denominator * sign);
  return { numerator: (numerator * sign) / divisor, denominator: (denominator * sign) / divisor };
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

/** Below zero when `a` is the smaller, zero when they are equal. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The mean of at least one fraction; undefined of none. */
export function mean(parts: readonly Fraction[]): Fraction | undefined {
  if (parts.length === 0) return undefined;
  const sum = parts.reduce(add, ZERO);
  return fraction(sum.numerator, sum.denominator * BigInt(parts.length));
}

/** The nearest whole number of `1 / scale`; a half goes up. `rounded(score, 100n)` is a whole percentage. */
export function rounded({ numerator, denominator }: Fraction, scale: bigint): number {
  return Number(floorDivide(2n * numerator * scale + denominator, 2n * denominator));
}

/** The greatest whole number that is not above `a / b`; `b` is above zero. */
export function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
