import type { Span } from '../contract.ts';

/** https://www.iana.org/assignments/protocol-numbers (read 2026-11-26) */
export const ICMP = 1;
export const TCP = 6;
export const UDP = 17;
export const ICMPV6 = 58;

export const EVERY_PROTOCOL: Span = { from: 0, to: 255 };
export const EVERY_PORT: Span = { from: 0, to: 65_535 };

/** The ports of a flow for a type and code of ICMP; -1 stands for every one, as in EC2. */
export function icmpSpan(type: number, code: number): Span {
  if (type === -1) return EVERY_PORT;
  return code === -1 ? { from: type * 256, to: type * 256 + 255 } : { from: type * 256 + code, to: type * 256 + code };
}
