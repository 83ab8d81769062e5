import type { Span } from '../contract.ts';
import type { Ports } from './door.ts';

export const TCP: Span = { from: 6, to: 6 };
export const UDP: Span = { from: 17, to: 17 };

/** What listeners and target groups name, as IP protocols; QUIC and GENEVE go over UDP. */
const PROTOCOLS: Readonly<Record<string, readonly Span[]>> = {
  HTTP: [TCP],
  HTTPS: [TCP],
  TCP: [TCP],
  TLS: [TCP],
  SSL: [TCP],
  UDP: [UDP],
  QUIC: [UDP],
  GENEVE: [UDP],
  TCP_UDP: [TCP, UDP],
  TCP_QUIC: [TCP, UDP],
};

/** The packets of a protocol on a port or several; none for a protocol nobody knows. */
export function portsOf(protocol: string | undefined, from: number | undefined, to = from): readonly Ports[] {
  if (from === undefined || to === undefined || !isPort(from) || !isPort(to)) return [];
  const spans = PROTOCOLS[(protocol ?? 'TCP').toUpperCase()] ?? [];
  return spans.map((protocols) => ({ protocols, ports: { from, to } }));
}

export function tcp(...ports: readonly number[]): readonly Ports[] {
  return ports.map((port) => ({ protocols: TCP, ports: { from: port, to: port } }));
}

/** `443`, `8000-8100, 9000`: for people. */
export function portText(list: readonly Ports[]): string {
  const texts = list.map(({ ports: { from, to } }) => (from === to ? String(from) : `${from}-${to}`));
  return [...new Set(texts)].join(', ');
}

export function meet(one: Span, other: Span): Span | undefined {
  const from = Math.max(one.from, other.from);
  const to = Math.min(one.to, other.to);
  return from <= to ? { from, to } : undefined;
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 0 && port <= 65_535;
}
