import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AddressSet,
  common,
  count,
  covers,
  EVERY_ADDRESS,
  intersect,
  isEmpty,
  merged,
  NO_ADDRESSES,
  parseCidr,
  parseCidrs,
  subtract,
  union,
  without,
} from './address-ranges.ts';
import { breadthOf, PUBLIC_ADDRESSES, publicPart } from './public-addresses.ts';

const set = (...blocks: string[]): AddressSet => parseCidrs(blocks) ?? NO_ADDRESSES;

describe('a block', () => {
  it.each([
    ['10.0.0.0/8', 10n * 2n ** 24n, 2n ** 24n],
    ['10.9.8.7/8', 10n * 2n ** 24n, 2n ** 24n],
    ['255.255.255.255', 2n ** 32n - 1n, 1n],
    ['0.0.0.0/0', 0n, 2n ** 32n],
  ])('%s begins and is as large as written', (text, first, size) => {
    expect(parseCidr(text)).toEqual({ v4: [{ first, last: first + size - 1n }], v6: [] });
  });

  it.each([
    ['::/0', 0n, 2n ** 128n],
    ['::1', 1n, 1n],
    ['2001:db8::/32', 0x20010db8n << 96n, 2n ** 96n],
    ['::ffff:1.2.3.4/128', 0xffff01020304n, 1n],
    ['1:2:3:4:5:6:7:8/128', 0x00010002000300040005000600070008n, 1n],
    ['FE80::/10', 0xfe80n << 112n, 2n ** 118n],
  ])('%s begins and is as large as written', (text, first, size) => {
    expect(parseCidr(text)).toEqual({ v4: [], v6: [{ first, last: first + size - 1n }] });
  });

  it.each([
    [''],
    ['10.0.0.0/33'],
    ['10.0.0.0/-1'],
    ['10.0.0.0/08'],
    ['10.0.0/8'],
    ['010.0.0.0/8'],
    ['256.0.0.0/8'],
    ['10.0.0.0/8/8'],
    ['10.0.0.0/8 '],
    ['::/129'],
    [':::/0'],
    ['1::2::3/64'],
    ['1:2:3:4:5:6:7/64'],
    ['1:2:3:4:5:6:7:8::/64'],
    ['1.2.3.4::/64'],
    ['fe80::1%eth0/64'],
    ['g::/16'],
    [undefined],
    [null],
    [{}],
  ])('%j is none', (text) => {
    expect(parseCidr(text)).toBeUndefined();
  });

  it('of a megabyte is none', () => {
    expect(parseCidr('1'.repeat(1_000_000))).toBeUndefined();
  });

  it('that is none spoils its list', () => {
    expect(parseCidrs(['10.0.0.0/8', 'x'])).toBeUndefined();
    expect(parseCidrs([])).toEqual(NO_ADDRESSES);
  });
});

describe('sets', () => {
  it('are equal however they were cut', () => {
    expect(set('0.0.0.0/1', '128.0.0.0/1')).toEqual(set('0.0.0.0/0'));
    expect(set('::/1', '8000::/1')).toEqual(set('::/0'));
  });

  /** Blocks of a small world, so that they meet often. */
  const block = fc
    .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 24, max: 32 }), fc.boolean())
    .map(([low, length, isV6]) => (isV6 ? `::${low.toString(16)}/${length + 96}` : `0.0.0.${low}/${length}`));
  const anySet = fc.array(block, { maxLength: 6 }).map((blocks) => set(...blocks));
  const has = (one: AddressSet, address: bigint, family: 'v4' | 'v6') =>
    one[family].some(({ first, last }) => first <= address && address <= last);

  it('join, cut and meet as their addresses do', () => {
    fc.assert(
      fc.property(anySet, anySet, fc.bigInt(0n, 255n), fc.constantFrom('v4', 'v6'), (a, b, address, family) => {
        const [inA, inB] = [has(a, address, family), has(b, address, family)];
        expect(has(union([a, b]), address, family)).toBe(inA || inB);
        expect(has(subtract(a, b), address, family)).toBe(inA && !inB);
        expect(has(intersect(a, b), address, family)).toBe(inA && inB);
      }),
    );
  });

  it('are counted and compared exactly, in a form of their own', () => {
    fc.assert(
      fc.property(anySet, anySet, (a, b) => {
        const both = union([a, b]);
        expect(union([b, a])).toEqual(both);
        expect(union([subtract(a, b), intersect(a, b)])).toEqual(a);
        expect(covers(both, a)).toBe(true);
        expect(covers(a, both)).toBe(isEmpty(subtract(b, a)));
        expect(count(both.v4)).toBe(count(a.v4) + count(b.v4) - count(intersect(a, b).v4));
        expect(isEmpty(subtract(a, EVERY_ADDRESS))).toBe(true);
      }),
    );
  });
});

describe('breadth', () => {
  it.each([
    [['0.0.0.0/0'], 'internet'],
    [['::/0'], 'internet'],
    [['0.0.0.0/1', '128.0.0.0/1'], 'internet'],
    [['2000::/3'], 'internet'],
    [['0.0.0.0/1', '192.0.0.0/2'], 'wide'],
    [['1.0.0.0/8'], 'wide'],
    [['1.0.0.0/9', '1.128.0.0/9'], 'wide'],
    [['2400::/16'], 'wide'],
    [['1.0.0.0/9'], 'narrow'],
    [['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7', 'fe80::/10'], 'narrow'],
    [['224.0.0.0/3'], 'narrow'],
    [['2400::/17'], 'narrow'],
    [[], 'narrow'],
  ])('of %j is %s', (blocks, expected) => {
    expect(breadthOf(set(...blocks))).toBe(expected);
  });

  it('of all blocks that hold public addresses is internet', () => {
    const blocks = Array.from({ length: 223 }, (_, index) => `${index + 1}.0.0.0/8`);
    expect(breadthOf(set(...blocks))).toBe('internet');
    expect(breadthOf(set(...blocks.slice(1)))).toBe('wide');
  });

  it('is asked for one family where a rule is about one', () => {
    expect(breadthOf(set('0.0.0.0/0'), ['v6'])).toBe('narrow');
    expect(breadthOf(set('::/0', '10.0.0.0/8'), ['v4'])).toBe('narrow');
  });

  it('counts no address that cannot come from the internet', () => {
    expect(isEmpty(publicPart(set('10.0.0.0/8', '100.64.0.0/10', '2001:db8::/32')))).toBe(true);
    expect(publicPart(EVERY_ADDRESS)).toEqual(PUBLIC_ADDRESSES);
    // 2^32 without what is reserved: 3,702,258,432 as others count, and 192.88.99.0/24, which was given back.
    expect(count(PUBLIC_ADDRESSES.v4)).toBe(3_702_258_432n + 256n);
  });
});

it('has lists of one family in common where neither lacks them', () => {
  const range = (first: number, last: number) => ({ first: BigInt(first), last: BigInt(last) });
  const some = [range(1, 3), range(5, 9), range(20, 30)];
  const others = [range(0, 1), range(3, 6), range(9, 22), range(25, 25)];
  const both = [range(1, 1), range(3, 3), range(5, 6), range(9, 9), range(20, 22), range(25, 25)];
  expect(common(some, others)).toEqual(both);
  expect(common(others, some)).toEqual(both);
  expect(merged([...both, ...without(some, others)])).toEqual(some);
});
