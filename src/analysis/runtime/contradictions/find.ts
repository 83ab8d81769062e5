import type { SeenHost, SeenService, SocketProtocol } from '#estate/model';
import { epochMs, type Instant, MS_PER_HOUR } from '#kernel';
import type { ConfiguredReach, Contradiction, ContradictionInput, ContradictionReason } from './contract.ts';

/** Hours between a look at the configuration and one at the traffic within which the two can be held against each other. */
const COMPARABLE_HOURS = 24;

/** IANA protocol numbers. */
const NUMBERS: Readonly<Record<SocketProtocol, number>> = { tcp: 6, udp: 17 };

/** Where configuration and traffic do not agree, by resource. */
export function findContradictions(input: ContradictionInput): readonly Contradiction[] {
  const hosts = input.hosts.filter(({ entity }) => input.isJudged(entity));
  const found = [
    ...hosts.flatMap((host) => seenOnHost(input, host)),
    ...input.services.flatMap((service) => seenOfService(input, service)),
    ...hosts.flatMap((host) => notSeenOnHost(input, host)),
  ];
  return found.toSorted((a, b) => compare(keyOf(a), keyOf(b)));
}

/** Connections from the internet to a port that the configuration keeps from it. One is told for each port. */
function seenOnHost(input: ContradictionInput, { entity, report }: SeenHost): Contradiction[] {
  const strangers = report.connections.filter(
    ({ direction, remoteAddress }) => direction === 'in' && input.isStranger(remoteAddress),
  );
  const ports = Map.groupBy(strangers, ({ protocol, port }) => `${protocol} ${port}`);
  return Array.from(ports.values()).flatMap(([first]): Contradiction[] => {
    if (first === undefined) return [];
    const { protocol, port, remoteAddress: client } = first;
    const reason = whyNot(input.reach(entity), protocol, port);
    if (reason === undefined) return [];
    const seen = { proof: 'socket', client, at: report.observedAt } as const;
    return [
      { code: 'seen-unreachable', ...judge(input, reason, report.observedAt), resource: entity, protocol, port, seen },
    ];
  });
}

/** Undefined when the configuration has a way. */
function whyNot(
  reach: readonly ConfiguredReach[],
  protocol: SocketProtocol,
  port: number,
): ContradictionReason | undefined {
  const explains = ({ isDirect, openings }: ConfiguredReach) =>
    // A balancer that keeps the client's address hands on to another port than its own.
    !isDirect ||
    openings.some(
      ({ protocols, ports }) =>
        protocols.from <= NUMBERS[protocol] &&
        NUMBERS[protocol] <= protocols.to &&
        ports.from <= port &&
        port <= ports.to,
    );
  const ways = reach.filter(explains);
  if (ways.some(({ outcome }) => outcome === 'open')) return undefined;
  if (ways.length > 0) return 'way-not-known';
  return reach.length > 0 ? 'other-port' : 'no-way';
}

/** Requests from the internet to a service none of whose places it gets to. */
function seenOfService(input: ContradictionInput, service: SeenService): Contradiction[] {
  const { id, publicRequests, publicClient: client, publicProof: proof = 'forwarded', lastPublicAt: at } = service;
  if (publicRequests === 0 || client === undefined || at === undefined || !input.isStranger(client)) return [];
  const places = input.placesOf(service).filter(input.isJudged).toSorted(compare);
  const reach = places.flatMap((arn) => input.reach(arn));
  const [resource] = places;
  if (resource === undefined || reach.some(({ outcome }) => outcome === 'open')) return [];
  const reason = reach.length > 0 ? 'way-not-known' : proof === 'forwarded' ? 'header-only' : 'no-way';
  return [
    { code: 'seen-unreachable', ...judge(input, reason, at), resource, service: id, seen: { proof, client, at } },
  ];
}

/** Ways straight to a machine on which nobody of the internet was met: one look is one moment. */
function notSeenOnHost(input: ContradictionInput, { entity, report }: SeenHost): Contradiction[] {
  const ways = input.reach(entity).filter(({ outcome, isDirect }) => outcome === 'open' && isDirect);
  const isMet = report.connections.some(
    ({ direction, remoteAddress }) => direction === 'in' && input.isStranger(remoteAddress),
  );
  if (ways.length === 0 || isMet) return [];
  const listens = report.listeners.some(({ protocol, port }) => whyNot(ways, protocol, port) === undefined);
  // Sockets that were not seen may listen.
  const isWhole = report.missed.every(({ what }) => what !== 'sockets');
  if (!listens && !isWhole) return [];
  return [
    {
      code: 'reachable-unseen',
      outcome: 'information',
      reason: listens ? 'nobody-met' : 'nothing-listens',
      resource: entity,
    },
  ];
}

function judge(
  { configuredAt }: ContradictionInput,
  reason: ContradictionReason,
  at: Instant,
): Pick<Contradiction, 'outcome' | 'reason'> {
  if (reason === 'way-not-known' || reason === 'header-only') return { outcome: 'unknown', reason };
  const hours = Math.abs(epochMs(at) - epochMs(configuredAt)) / MS_PER_HOUR;
  return hours > COMPARABLE_HOURS ? { outcome: 'unknown', reason: 'configuration-old' } : { outcome: 'fail', reason };
}

function keyOf({ resource, code, service, protocol, port = 0 }: Contradiction): string {
  return JSON.stringify([resource, code, service ?? '', protocol ?? '', String(port).padStart(5, '0')]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
