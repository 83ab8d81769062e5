import { EVERY_ADDRESS, type Family, type Ranges } from '#analysis/addresses';
import type { Flow, Span } from '../contract.ts';
import { type Flows, NOTHING, unite, WHOLE } from '../space/flows.ts';
import { EVERY_PORT, EVERY_PROTOCOL, ICMP, ICMPV6, TCP, UDP } from '../space/protocols.ts';
import { type Fitting, fittingOf, isCertain, portsFitting, type Words } from './fitting.ts';

/** A rule of the stateful engine, as far as it is read before the words in it are known. */
export interface HeaderRule {
  readonly action: 'pass' | 'drop' | 'unread';
  /** In lower case: `tcp`, `ip`, `tls`… */
  readonly protocol: string;
  readonly source: string;
  readonly sourcePort: string;
  readonly isBothWays: boolean;
  readonly destination: string;
  readonly destinationPort: string;
  /** It looks at nothing but the header. */
  readonly isPlain: boolean;
  readonly name: string;
  /** JSON pointer into the rule group. */
  readonly pointer: string;
}

/** The packets that surely match, and those that may. */
export interface Matching {
  readonly sure: Flows;
  readonly maybe: Flows;
  /** A word of it is not known. */
  readonly isUnread: boolean;
}

export interface Vocabulary {
  readonly addresses: Words;
  readonly ports: Words;
}

const PORTS: Ranges = [{ first: 0n, last: 65_535n }];

const [BOTH, ALL]: readonly [readonly Span[], readonly Span[]] = [
  [
    { from: TCP, to: TCP },
    { from: UDP, to: UDP },
  ],
  [EVERY_PROTOCOL],
];

/** What a protocol's name covers by the header alone; of everything else the payload decides. */
const PLAIN: Readonly<Record<string, (family: Family) => readonly Span[]>> = {
  ip: () => ALL,
  any: () => ALL,
  tcp: () => [{ from: TCP, to: TCP }],
  udp: () => [{ from: UDP, to: UDP }],
  icmp: (family) => (family === 'v4' ? [{ from: ICMP, to: ICMP }] : [{ from: ICMPV6, to: ICMPV6 }]),
};

/**
 * Protocols of applications, which run over TCP or UDP on whatever port.
 * https://docs.suricata.io/en/suricata-7.0.3/rules/intro.html#protocol (read 2026-11-26)
 */
const APPLICATIONS = new Set(
  'dcerpc dhcp dnp3 dns enip ftp ftp-data http http1 http2 ikev2 ike imap krb5 modbus mqtt msn nfs ntp pgsql quic rdp rfb sip smb smtp snmp ssh tcp-pkt tcp-stream telnet tftp tls websocket'.split(
    ' ',
  ),
);

/** The packets of one family that a rule is about. */
export function matchingOf(rule: HeaderRule, family: Family, { addresses, ports }: Vocabulary): Matching {
  const plain = Object.hasOwn(PLAIN, rule.protocol) ? PLAIN[rule.protocol]?.(family) : undefined;
  const space = EVERY_ADDRESS[family];
  const from = fittingOf(rule.source, space, addresses);
  const to = fittingOf(rule.destination, space, addresses);
  const portOf = (text: string) => fittingOf(text, PORTS, (word) => portsFitting(word, PORTS) ?? ports(word));
  const [fromPort, toPort] = [portOf(rule.sourcePort), portOf(rule.destinationPort)];
  const isPorted = [rule.sourcePort, rule.destinationPort].some((text) => text.trim().toLowerCase() !== 'any');
  const own = plain ?? (APPLICATIONS.has(rule.protocol) ? BOTH : ALL);
  const hasPorts = own !== ALL && !isIcmp(own);
  const boxes = (protocols: readonly Span[], side: keyof Fitting, withPorts: boolean) =>
    bothWays(rule, family, {
      protocols,
      sources: from[side],
      destinations: to[side],
      sourcePorts: withPorts ? spansOf(fromPort[side]) : [EVERY_PORT],
      ports: withPorts ? spansOf(toPort[side]) : [EVERY_PORT],
    });
  const words = [from, to, ...(isPorted ? [fromPort, toPort] : [])];
  const isUnread = !words.every(isCertain);
  const maybe = boxes(own, 'maybe', isPorted && hasPorts);
  if (plain === undefined || (isPorted && isIcmp(own))) return { sure: NOTHING, maybe, isUnread };
  // Ports of what has none: that TCP and UDP match is all that is sure.
  if (isPorted && !hasPorts) return { sure: boxes(BOTH, 'sure', true), maybe, isUnread };
  return { sure: isUnread ? boxes(own, 'sure', isPorted) : maybe, maybe, isUnread };
}

function isIcmp([first]: readonly Span[]): boolean {
  return first?.from === ICMP || first?.from === ICMPV6;
}

interface Sides {
  readonly protocols: readonly Span[];
  readonly sources: Ranges;
  readonly destinations: Ranges;
  readonly sourcePorts: readonly Span[];
  readonly ports: readonly Span[];
}

function bothWays({ isBothWays }: HeaderRule, family: Family, sides: Sides): Flows {
  const forth = boxesOf(family, sides);
  if (!isBothWays) return forth;
  const { sources, destinations, sourcePorts, ports } = sides;
  const back = boxesOf(family, {
    ...sides,
    sources: destinations,
    destinations: sources,
    sourcePorts: ports,
    ports: sourcePorts,
  });
  return unite([forth, back]);
}

export function boxesOf(family: Family, { protocols, sources, destinations, sourcePorts, ports }: Sides): Flows {
  if (sources.length === 0 || destinations.length === 0) return NOTHING;
  return protocols.flatMap((protocol) =>
    sourcePorts.flatMap((sourcePort) =>
      ports.map(
        (port): Flow => ({
          ...WHOLE[family],
          protocols: protocol,
          sources,
          destinations,
          sourcePorts: sourcePort,
          ports: port,
        }),
      ),
    ),
  );
}

function spansOf(ranges: Ranges): readonly Span[] {
  return ranges.map(({ first, last }) => ({ from: Number(first), to: Number(last) }));
}
