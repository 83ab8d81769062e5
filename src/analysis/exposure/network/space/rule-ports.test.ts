import { expect, test } from 'vitest';
import { portsOf, protocolsOf } from './rule-ports.ts';

test.each([
  ['-1', { from: 0, to: 255 }],
  ['all', { from: 0, to: 255 }],
  ['tcp', { from: 6, to: 6 }],
  ['UDP', { from: 17, to: 17 }],
  ['icmpv6', { from: 58, to: 58 }],
  ['50', { from: 50, to: 50 }],
  ['256', undefined],
  ['sctp?', undefined],
  [undefined, undefined],
])('the protocol %s of a rule is %o', (text, span) => {
  expect(protocolsOf(text)).toEqual(span);
});

test.each([
  ['TCP 80 to 90', 6, 80, 90, { from: 80, to: 90 }],
  ['TCP -1', 6, -1, -1, { from: 0, to: 65_535 }],
  ['TCP without ports', 6, undefined, undefined, undefined],
  ['TCP 90 to 80', 6, 90, 80, undefined],
  ['an echo request', 1, 8, 0, { from: 2048, to: 2048 }],
  ['type 3 with every code', 1, 3, -1, { from: 768, to: 1023 }],
  ['every ICMP message', 1, -1, -1, { from: 0, to: 65_535 }],
  ['ESP, whatever stands there', 50, 7, 7, { from: 0, to: 65_535 }],
] as const)('the ports of %s are numbers of packets', (_, protocol, first, second, span) => {
  expect(portsOf({ from: protocol, to: protocol }, first, second)).toEqual(span);
});
