import type { Opening, Span } from '../network/contract.ts';

/** Ports shown in a sentence; the rest is counted. */
const MAX_SHOWN = 6;

/** https://www.iana.org/assignments/protocol-numbers (read 2026-11-26) */
const NAMES: Readonly<Record<number, string>> = { 1: 'icmp', 6: 'tcp', 17: 'udp', 58: 'icmpv6' };

const LAST_PORT = 65_535;

/** `tcp/22, tcp/8000-8099, udp`: openings as people write them, each once, the families together. */
export function openingsText(openings: readonly Opening[]): string {
  const shown = [...new Set(openings.map(openingText))].toSorted(byNumber);
  const more = shown.length - MAX_SHOWN;
  return shown.slice(0, MAX_SHOWN).join(', ') + (more > 0 ? ` +${more}` : '');
}

function openingText({ protocols, ports }: Opening): string {
  if (protocols.from === 0 && protocols.to === 255) return 'all';
  const name =
    protocols.from === protocols.to
      ? (NAMES[protocols.from] ?? String(protocols.from))
      : `${protocols.from}-${protocols.to}`;
  const isEveryPort = (ports.from === 0 && ports.to === LAST_PORT) || name.startsWith('icmp');
  if (isEveryPort) return name;
  return `${name}/${ports.from === ports.to ? ports.from : `${ports.from}-${ports.to}`}`;
}

function byNumber(a: string, b: string): number {
  const [protocol = '', port = '-1'] = a.split('/');
  const [other = '', otherPort = '-1'] = b.split('/');
  return protocol < other ? -1 : protocol > other ? 1 : Number.parseInt(port, 10) - Number.parseInt(otherPort, 10);
}

/** Whether an opening lets TCP or UDP to one of the ports. */
export function opensAny({ protocols, ports }: Opening, wanted: readonly number[]): boolean {
  const carriesPorts = overlaps(protocols, { from: 6, to: 6 }) || overlaps(protocols, { from: 17, to: 17 });
  return carriesPorts && wanted.some((port) => ports.from <= port && port <= ports.to);
}

/** Whether everything an opening lets through goes to the given TCP ports. */
export function opensOnly({ protocols, ports }: Opening, allowed: readonly number[]): boolean {
  if (protocols.from !== 6 || protocols.to !== 6) return false;
  return ports.to - ports.from < allowed.length && range(ports).every((port) => allowed.includes(port));
}

function range({ from, to }: Span): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function overlaps(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}
