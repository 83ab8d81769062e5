import {
  type AddressSet,
  count,
  EVERY_ADDRESS,
  FAMILIES,
  type Family,
  NO_ADDRESSES,
  parseCidr,
  parseCidrs,
  subtract,
} from './address-ranges.ts';

/**
 * IPv4 blocks that nobody on the internet can send from.
 * https://www.iana.org/assignments/iana-ipv4-special-registry and .../ipv4-address-space (read 2026-11-26)
 */
const RESERVED_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];

/** https://www.iana.org/assignments/ipv6-address-space (read 2026-11-26): all other space is not global unicast. */
const GLOBAL_V6 = ['2000::/3'];

/** https://www.iana.org/assignments/iana-ipv6-special-registry (read 2026-11-26) */
const RESERVED_V6 = ['2001:2::/48', '2001:10::/28', '2001:db8::/32', '3fff::/20'];

/** Every address from which somebody on the internet may come. */
export const PUBLIC_ADDRESSES: AddressSet = subtract(
  parseCidrs(['0.0.0.0/0', ...GLOBAL_V6]) ?? NO_ADDRESSES,
  parseCidrs([...RESERVED_V4, ...RESERVED_V6]) ?? NO_ADDRESSES,
);

const NOT_PUBLIC = subtract(EVERY_ADDRESS, PUBLIC_ADDRESSES);

/** A /8 of public IPv4 or a /16 of public IPv6: more strangers than anyone can know. */
const WIDE: Readonly<Record<Family, bigint>> = { v4: 2n ** 24n, v6: 2n ** 112n };

/** The part of a set from which somebody on the internet may come. */
export function publicPart(set: AddressSet): AddressSet {
  return subtract(set, NOT_PUBLIC);
}

/** How much of the internet a set lets in: all of it, so much that it is as good as all, or less. */
export type Breadth = 'internet' | 'wide' | 'narrow';

const ALL: Readonly<Record<Family, bigint>> = { v4: count(PUBLIC_ADDRESSES.v4), v6: count(PUBLIC_ADDRESSES.v6) };

/** The breadth of the broadest of the families. */
export function breadthOf(set: AddressSet, families: readonly Family[] = FAMILIES): Breadth {
  // Most sets are too small to be looked at more closely.
  const large = families.filter((family) => count(set[family]) >= WIDE[family]);
  if (large.length === 0) return 'narrow';
  const seen = publicPart(set);
  if (large.some((family) => count(seen[family]) === ALL[family])) return 'internet';
  return large.some((family) => count(seen[family]) >= WIDE[family]) ? 'wide' : 'narrow';
}

/** Whether an address, as text, is one that somebody on the internet may have; false for what is no address. */
export function isPublicAddress(text: string): boolean {
  if (text.includes('/')) return false;
  const set = parseCidr(text);
  return (
    set !== undefined &&
    FAMILIES.some((family) =>
      set[family].some(({ first }) =>
        PUBLIC_ADDRESSES[family].some((range) => range.first <= first && first <= range.last),
      ),
    )
  );
}
