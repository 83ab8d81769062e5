import type { Flow, Network, Question } from '#analysis/exposure/network';
import type { Sender } from './packet-simulator.ts';
import { type Address, addressOf, type Packet } from './simulated-addresses.ts';

/** A question about two ends and the packets that could be sent between them. */
export interface Talk {
  readonly sender: Sender;
  readonly question: Question;
  readonly sources: readonly Address[];
  readonly destinations: readonly Address[];
}

const STRANGERS = [
  '8.8.8.8',
  '8.8.8.9',
  '9.0.0.0',
  '11.0.0.0',
  '12.0.0.0',
  '1.1.1.1',
  '2a00::1',
  '2a0f:ffff::',
  '2a10::',
  '2600:1f18:1::',
].map(addressOf);
const PORTS = [0, 1, 21, 22, 23, 79, 80, 81, 443, 444, 1023, 1024, 65_535];
const SOURCE_PORTS = [0, 22, 80, 1023, 1024, 1025, 40_000, 65_535];

/** Every interface to every other, and each of them to and from the internet. */
export function talksOf(network: Network): Talk[] {
  const ends = [...network.interfaces.values()].filter(({ type }) => type === 'interface');
  const inside = (index: number): Address[] => ends[index]?.addresses.map(({ text }) => addressOf(text)) ?? [];
  const outside = (index: number): Address[] =>
    ends[index]?.addresses
      .flatMap(({ family, text, publicText }) => (family === 'v6' ? [text] : (publicText ?? [])))
      .map(addressOf) ?? [];
  const resource = (index: number) => ({ kind: 'resource', id: ends[index]?.id ?? '' }) as const;
  const internet = { kind: 'internet' } as const;
  return ends.flatMap(({ id }, from) => [
    {
      sender: 'internet' as const,
      question: { from: internet, to: resource(from) },
      sources: STRANGERS,
      destinations: outside(from),
    },
    {
      sender: { interfaceId: id },
      question: { from: resource(from), to: internet },
      sources: inside(from),
      destinations: STRANGERS,
    },
    ...ends.flatMap((_, to) =>
      from === to
        ? []
        : [
            {
              sender: { interfaceId: id },
              question: { from: resource(from), to: resource(to) },
              sources: inside(from),
              destinations: [...inside(to), ...outside(to).filter(({ family }) => family === 'v4')],
            },
          ],
    ),
  ]);
}

/** Packets of a talk, drawn by numbers: at the corners of the flows and one beyond them, and at the usual borders of rules. */
export function packetAt(
  { sources, destinations }: Talk,
  flows: readonly Flow[],
  draws: readonly number[],
): Packet | undefined {
  let next = 0;
  const pick = <T>(list: readonly T[]): T | undefined =>
    list[(draws[next++ % draws.length] ?? 0) % Math.max(1, list.length)];
  const flow = pick([...flows, undefined]);
  const source = pick(sources);
  const near = (
    span: { readonly from: number; readonly to: number } | undefined,
    usual: readonly number[],
    last: number,
  ): number =>
    pick(
      [...usual, ...(span === undefined ? [] : [span.from, span.from - 1, span.to, span.to + 1])].filter(
        (one) => one >= 0 && one <= last,
      ),
    ) ?? 0;
  const isV6 = source?.family === 'v6';
  const protocol = near(flow?.protocols, isV6 ? [6, 6, 6, 17, 58, 58] : [6, 6, 6, 17, 1, 1, 50], 255);
  const edges = source === undefined || sources.length < 4 ? [] : edgesOf(flow?.sources ?? [], flow?.family);
  const from = pick([source, ...edges]);
  const to = pick(destinations.filter(({ family }) => family === from?.family));
  if (from === undefined || to === undefined) return undefined;
  if (protocol === 1 || protocol === 58) {
    const types = protocol === 1 ? [8 * 256, 8 * 256 + 1, 0, 3 * 256 + 4] : [128 * 256, 129 * 256, 256 + 4];
    return { source: from, destination: to, protocol, sourcePort: 0, port: near(flow?.ports, types, 65_535) };
  }
  if (protocol !== 6 && protocol !== 17) return { source: from, destination: to, protocol, sourcePort: 0, port: 0 };
  return {
    source: from,
    destination: to,
    protocol,
    sourcePort: near(flow?.sourcePorts, SOURCE_PORTS, 65_535),
    port: near(flow?.ports, PORTS, 65_535),
  };
}

/** The first and last addresses of ranges and their neighbours outside. */
function edgesOf(ranges: Flow['sources'], family: Address['family'] | undefined): Address[] {
  if (family === undefined) return [];
  return ranges.flatMap(({ first, last }) => [first, first - 1n, last, last + 1n].map((value) => ({ family, value })));
}

export function isIn(flows: readonly Flow[], packet: Packet): boolean {
  const { source, destination, protocol, sourcePort, port } = packet;
  const has = (ranges: Flow['sources'], { value }: Address) =>
    ranges.some(({ first, last }) => first <= value && value <= last);
  return flows.some(
    (flow) =>
      flow.family === source.family &&
      flow.protocols.from <= protocol &&
      protocol <= flow.protocols.to &&
      flow.ports.from <= port &&
      port <= flow.ports.to &&
      flow.sourcePorts.from <= sourcePort &&
      sourcePort <= flow.sourcePorts.to &&
      has(flow.sources, source) &&
      has(flow.destinations, destination),
  );
}

/** A packet in words, for the report of a disagreement. */
export function describePacket({ source, destination, protocol, sourcePort, port }: Packet): string {
  const text = ({ family, value }: Address): string =>
    family === 'v4'
      ? [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.')
      : Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - index * 16)) & 0xffffn).toString(16)).join(':');
  return `${text(source)}:${sourcePort} → ${text(destination)}:${port} protocol ${protocol}`;
}
