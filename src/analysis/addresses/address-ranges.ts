/** Addresses from `first` to `last`, both included. */
export interface AddressRange {
  readonly first: bigint;
  readonly last: bigint;
}

/** Ascending, disjoint and not adjacent: equal sets have equal lists. */
export type Ranges = readonly AddressRange[];

/** A set of addresses, exact whatever the blocks it was written in. */
export interface AddressSet {
  readonly v4: Ranges;
  readonly v6: Ranges;
}

export type Family = keyof AddressSet;

export const FAMILIES: readonly Family[] = ['v4', 'v6'];

/** Addresses of a whole family. */
const SPACE: Readonly<Record<Family, AddressRange>> = {
  v4: { first: 0n, last: 2n ** 32n - 1n },
  v6: { first: 0n, last: 2n ** 128n - 1n },
};

export const NO_ADDRESSES: AddressSet = { v4: [], v6: [] };

export const EVERY_ADDRESS: AddressSet = { v4: [SPACE.v4], v6: [SPACE.v6] };

/** The longest text that can be a block: `ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255/128`. */
const MAX_TEXT = 49;

/**
 * The addresses of a block, `10.0.0.0/8` or `2001:db8::/32`; a bare address is a block of one. Undefined for what is
 * none: leading zeros, zones and anything longer than a block can be. Bits behind the prefix do not count, as in AWS.
 */
export function parseCidr(text: unknown): AddressSet | undefined {
  if (typeof text !== 'string' || text.length > MAX_TEXT) return undefined;
  const [address = '', prefix, ...rest] = text.split('/');
  if (rest.length > 0 || (prefix !== undefined && !/^(0|[1-9]\d{0,2})$/.test(prefix))) return undefined;
  const family: Family = address.includes(':') ? 'v6' : 'v4';
  const value = family === 'v6' ? parseV6(address) : parseV4(address);
  const bits = family === 'v6' ? 128 : 32;
  const length = prefix === undefined ? bits : Number(prefix);
  if (value === undefined || length > bits) return undefined;
  const size = 1n << BigInt(bits - length);
  const first = (value / size) * size;
  return { ...NO_ADDRESSES, [family]: [{ first, last: first + size - 1n }] };
}

/** The union of the blocks; undefined when one of them is none. */
export function parseCidrs(texts: readonly unknown[]): AddressSet | undefined {
  const sets: AddressSet[] = [];
  for (const text of texts) {
    const set = parseCidr(text);
    if (set === undefined) return undefined;
    sets.push(set);
  }
  return union(sets);
}

export function union(sets: readonly AddressSet[]): AddressSet {
  if (sets.length === 1 && sets[0] !== undefined) return sets[0];
  return { v4: merged(sets.flatMap(({ v4 }) => v4)), v6: merged(sets.flatMap(({ v6 }) => v6)) };
}

/** What of `set` is not in `taken`. */
export function subtract(set: AddressSet, taken: AddressSet): AddressSet {
  return { v4: without(set.v4, taken.v4), v6: without(set.v6, taken.v6) };
}

export function intersect(one: AddressSet, other: AddressSet): AddressSet {
  return subtract(one, subtract(EVERY_ADDRESS, other));
}

export function isEmpty({ v4, v6 }: AddressSet): boolean {
  return v4.length === 0 && v6.length === 0;
}

/** Whether every address of `inner` is in `outer`. */
export function covers(outer: AddressSet, inner: AddressSet): boolean {
  return isEmpty(subtract(inner, outer));
}

export function count(ranges: Ranges): bigint {
  return ranges.reduce((sum, { first, last }) => sum + (last - first + 1n), 0n);
}

/** The union of ranges in any order, as a list of the kind that sets are made of. */
export function merged(ranges: Ranges): Ranges {
  if (ranges.length < 2) return ranges;
  const all: { first: bigint; last: bigint }[] = [];
  for (const { first, last } of ranges.toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))) {
    const before = all.at(-1);
    if (before === undefined || first > before.last + 1n) all.push({ first, last });
    else if (last > before.last) before.last = last;
  }
  return all;
}

/** What two sets of one family have in common: one walk through both. */
export function common(some: Ranges, others: Ranges): Ranges {
  const both: AddressRange[] = [];
  let at = 0;
  for (const range of some) {
    while ((others[at]?.last ?? range.first) < range.first) at += 1;
    for (let next = at; ; next += 1) {
      const other = others[next];
      if (other === undefined || other.first > range.last) break;
      const first = range.first > other.first ? range.first : other.first;
      const last = range.last < other.last ? range.last : other.last;
      both.push(first === range.first && last === range.last ? range : { first, last });
    }
  }
  return both;
}

/** What of a set of one family is not in another. Both lists ascend: one walk through both. */
export function without(ranges: Ranges, taken: Ranges): Ranges {
  if (taken.length === 0) return ranges;
  const left: AddressRange[] = [];
  let next = 0;
  for (const { first, last } of ranges) {
    while ((taken[next]?.last ?? last) < first) next += 1;
    let from = first;
    for (let at = next; from <= last; at += 1) {
      const hole = taken[at];
      if (hole === undefined || hole.first > last) {
        left.push({ first: from, last });
        break;
      }
      if (hole.first > from) left.push({ first: from, last: hole.first - 1n });
      from = hole.last + 1n;
    }
  }
  return left;
}

function parseV4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  let value = 0;
  for (const part of parts) {
    if (!/^(0|[1-9]\d{0,2})$/.test(part) || Number(part) > 255) return undefined;
    value = value * 256 + Number(part);
  }
  return BigInt(value);
}

function parseV6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const groups = halves.map((half, index) => groupsOf(half, index === halves.length - 1));
  const [head, tail = []] = groups;
  if (head === undefined || groups.includes(undefined)) return undefined;
  const zeros = 8 - head.length - (tail?.length ?? 0);
  if (halves.length === 2 ? zeros < 1 : zeros !== 0) return undefined;
  const all = [...head, ...Array.from({ length: zeros }, () => 0), ...(tail ?? [])];
  return all.reduce((value, group) => value * 65_536n + BigInt(group), 0n);
}

/** Groups of one half; the last of all may be an IPv4 address. */
function groupsOf(half: string, isEnd: boolean): readonly number[] | undefined {
  if (half === '') return [];
  const groups: number[] = [];
  const parts = half.split(':');
  for (const [index, part] of parts.entries()) {
    if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16));
    else {
      const low = isEnd && index === parts.length - 1 ? parseV4(part) : undefined;
      if (low === undefined) return undefined;
      groups.push(Number(low >> 16n), Number(low & 0xffffn));
    }
  }
  return groups;
}
