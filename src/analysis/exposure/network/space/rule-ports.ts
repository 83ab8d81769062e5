import type { Span } from '../contract.ts';
import { EVERY_PORT, EVERY_PROTOCOL, ICMP, ICMPV6, icmpSpan, TCP, UDP } from './protocols.ts';

/** EC2 writes names in security groups, numbers in ACLs. */
const NAMES: Readonly<Record<string, number>> = { tcp: TCP, udp: UDP, icmp: ICMP, icmpv6: ICMPV6 };

/** The protocols of a rule; undefined for what cannot be read. */
export function protocolsOf(text: string | undefined): Span | undefined {
  const name = text?.toLowerCase();
  if (name === undefined) return undefined;
  if (name === '-1' || name === 'all') return EVERY_PROTOCOL;
  const number = NAMES[name] ?? (/^\d{1,3}$/.test(name) ? Number(name) : undefined);
  return number === undefined || number > 255 ? undefined : { from: number, to: number };
}

export function isIcmp({ from, to }: Span): boolean {
  return from === to && (from === ICMP || from === ICMPV6);
}

export function hasPorts({ from, to }: Span): boolean {
  return from === to && (from === TCP || from === UDP);
}

/**
 * The ports of a rule from two numbers: of TCP and UDP the first and last port, of ICMP type and code. Other protocols
 * have none, whatever is written. Undefined when numbers are needed and missing, or make no span.
 */
export function portsOf(protocols: Span, first: number | undefined, second: number | undefined): Span | undefined {
  if (isIcmp(protocols)) {
    if (first === undefined || !isWithin(first, 255) || !isWithin(second ?? -1, 255)) return undefined;
    return icmpSpan(first, second ?? -1);
  }
  if (!hasPorts(protocols)) return EVERY_PORT;
  if (first === -1) return EVERY_PORT;
  if (first === undefined || second === undefined || !isWithin(first, 65_535) || !isWithin(second, 65_535))
    return undefined;
  return first <= second ? { from: first, to: second } : undefined;
}

function isWithin(value: number, max: number): boolean {
  return Number.isInteger(value) && value >= -1 && value <= max;
}
