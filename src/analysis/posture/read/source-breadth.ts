/**
 * How much of the internet a list of CIDR blocks covers, in units of the broadest block that S3 does not call public
 * (/8 of IPv4, /32 of IPv6; private ranges count nothing): above 1 it is public. Added up, so that 0.0.0.0/1 and
 * 128.0.0.0/1 are what they are together; the two families stand apart. What is no block counts as everything.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status (read 2026-11-26)
 */
export function sourceBreadth(blocks: readonly string[]): number {
  const breadth = { v4: 0, v6: 0 };
  for (const block of new Set(blocks)) breadth[block.includes(':') ? 'v6' : 'v4'] += breadthOf(block);
  return Math.max(breadth.v4, breadth.v6);
}

const BROADEST = { 4: 8, 6: 32 } as const;

/** https://www.rfc-editor.org/rfc/rfc6890 (read 2026-11-26) */
const PRIVATE: readonly (readonly [start: string, length: number])[] = [
  ['10.', 8],
  ['127.', 8],
  ['192.168.', 16],
];

function breadthOf(block: string): number {
  const [address = '', prefix, ...more] = block.split('/');
  const family = familyOf(address);
  if (family === undefined || more.length > 0) return Number.POSITIVE_INFINITY;
  const whole = family === 4 ? 32 : 128;
  if (prefix !== undefined && !/^\d{1,3}$/.test(prefix)) return Number.POSITIVE_INFINITY;
  const length = prefix === undefined ? whole : Number(prefix);
  if (length > whole) return Number.POSITIVE_INFINITY;
  return isPrivate(address, length) ? 0 : 2 ** (BROADEST[family] - length);
}

function familyOf(address: string): 4 | 6 | undefined {
  const parts = address.split('.');
  if (parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return 4;
  return /^[0-9a-f.]*:[0-9a-f:.]*$/i.test(address) ? 6 : undefined;
}

function isPrivate(address: string, length: number): boolean {
  if (PRIVATE.some(([start, least]) => address.startsWith(start) && length >= least)) return true;
  const [first, second] = address.split('.').map(Number);
  if (first === 172 && second !== undefined && second >= 16 && second < 32) return length >= 12;
  if (first === 100 && second !== undefined && second >= 64 && second < 128) return length >= 10;
  return /^f[cd][0-9a-f]{2}:/i.test(address) && length >= 7;
}
