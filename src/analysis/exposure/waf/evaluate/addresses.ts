import { parseCidr, parseCidrs } from '#analysis/addresses';

/** An address ready to be looked up: a number for IPv4, a big one for IPv6. */
export type Address = number | bigint;

export function parseAddress(text: string): Address | undefined {
  const fast = parseV4(text);
  if (fast !== undefined) return fast;
  if (text.includes('/')) return undefined;
  const set = parseCidr(text);
  const v4 = set?.v4[0]?.first;
  return v4 === undefined ? set?.v6[0]?.first : Number(v4);
}

/** Whether an address is in any of the blocks; undefined when one of the blocks is none. */
export function addressTest(blocks: readonly string[]): ((address: Address) => boolean) | undefined {
  const set = parseCidrs(blocks);
  if (set === undefined) return undefined;
  const v4 = set.v4.map(({ first, last }) => ({ first: Number(first), last: Number(last) }));
  return (address) => (typeof address === 'number' ? isIn(v4, address) : isIn(set.v6, address));
}

function isIn<T extends number | bigint>(
  ranges: readonly { readonly first: T; readonly last: T }[],
  address: T,
): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range === undefined) return false;
    if (address < range.first) high = middle - 1;
    else if (address > range.last) low = middle + 1;
    else return true;
  }
  return false;
}

/** The plain case without a detour; anything else is left to the exact reader. */
function parseV4(text: string): number | undefined {
  if (text.length > 15) return undefined;
  let [value, part, digits, parts] = [0, 0, 0, 1];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 46 && digits > 0) {
      value = value * 256 + part;
      [part, digits] = [0, 0];
      parts += 1;
    } else if (code >= 48 && code <= 57 && !(digits > 0 && part === 0)) {
      part = part * 10 + code - 48;
      digits += 1;
      if (part > 255) return undefined;
    } else return undefined;
  }
  return parts === 4 && digits > 0 ? value * 256 + part : undefined;
}
