import { BlockList, isIP } from 'node:net';

/**
 * Addresses that are not the public internet: IANA's special-purpose registries and multicast.
 * https://www.iana.org/assignments/iana-ipv4-special-registry and …/iana-ipv6-special-registry (read 2026-11-26)
 */
const SPECIAL: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['::', 128],
  ['::1', 128],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

/** Where clouds tell a machine its own credentials: never a place to send a message to, whatever is configured. */
const METADATA: readonly (readonly [string, number])[] = [
  ['169.254.169.254', 32],
  ['169.254.170.2', 32],
  ['169.254.170.23', 32],
  ['100.100.100.200', 32],
  ['168.63.129.16', 32],
  ['fd00:ec2::254', 128],
  ['fd00:ec2::23', 128],
];

const special = blockList(SPECIAL);
const metadata = blockList(METADATA);

export type AddressKind = 'public' | 'private' | 'metadata';

/** What an IP address is to a program that sends messages out. An IPv6 address that carries an IPv4 one is that one. */
export function addressKind(address: string): AddressKind {
  const carried = carriedIpv4(address);
  if (carried !== undefined) return addressKind(carried);
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (isIP(address) === 0) return 'private';
  if (metadata.check(address, family)) return 'metadata';
  return special.check(address, family) ? 'private' : 'public';
}

/** The IPv4 address inside a mapped (`::ffff:`), compatible (`::`), NAT64 (`64:ff9b::`) or 6to4 (`2002:`) address. */
function carriedIpv4(address: string): string | undefined {
  if (isIP(address) !== 6) return undefined;
  const groups = ipv6Groups(address);
  const low = [groups[6] ?? 0, groups[7] ?? 0] as const;
  const beginning = groups
    .slice(0, 6)
    .map((group) => group.toString(16))
    .join(':');
  if (beginning === '0:0:0:0:0:ffff' || beginning === '64:ff9b:0:0:0:0') return ipv4Of(...low);
  if (beginning === '0:0:0:0:0:0' && (low[0] > 0 || low[1] > 1)) return ipv4Of(...low);
  return groups[0] === 0x2002 ? ipv4Of(groups[1] ?? 0, groups[2] ?? 0) : undefined;
}

function ipv4Of(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function ipv6Groups(address: string): number[] {
  const plain = (address.split('%')[0] ?? '').replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_all, a, b, c, d) =>
    [Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)].map((group) => group.toString(16)).join(':'),
  );
  const [left = '', right] = plain.split('::');
  const read = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  const [head, tail] = [read(left), read(right ?? '')];
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}

function blockList(ranges: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of ranges) list.addSubnet(network, prefix, network.includes(':') ? 'ipv6' : 'ipv4');
  return list;
}
