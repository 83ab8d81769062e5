import { EVERY_ADDRESS, intersect, isEmpty } from '#analysis/addresses';
import type { Hop } from '../contract.ts';
import type { Network } from '../model/network.ts';
import type { Arrival } from './arrival.ts';
import { comingFrom, onPorts, touches } from './boxes.ts';
import { secretHeaders } from './cloudfront-origins.ts';
import type { Door, Way } from './door.ts';
import { notModelled, notSeen } from './estate.ts';

/** The doors that packets have come through, the last one last. */
export interface Trail {
  readonly doors: readonly Door[];
  /** The door before signs every request: a signature asked for here stops nobody. */
  readonly isSigned: boolean;
}

/** The part of an arrival that takes a way of a door, with the stations of the way; undefined when nothing does. */
export function narrowed(network: Network, door: Door, way: Way, arrival: Arrival, trail: Trail): Arrival | undefined {
  const { at, sender } = arrival;
  const isTaken = at === undefined || touches(at, way.takes);
  const doubts = [...arrival.doubts];
  let left = at === undefined ? onPorts(arrival.flows, way.takes) : arrival.flows;
  for (const sources of [way.sources, door.accepts]) {
    if (sources === undefined || sources === EVERY_ADDRESS) continue;
    if (sender === 'client') left = comingFrom(left, sources);
    else if (sender === 'unknown') doubts.push(notSeen('sender-addresses', door.resource));
    else if (isEmpty(intersect(sender, sources))) left = [];
  }
  if (!isTaken || left.length === 0) return undefined;
  if (asksSecret(network, door, way) && !trail.doors.some(({ role }) => role === 'distribution')) {
    doubts.push(notModelled('origin-header', way.hops[0]?.element ?? door.resource));
  }
  const hops = trail.isSigned && door.isSignable === true ? way.hops.map(withoutSignature) : way.hops;
  return { ...arrival, flows: left, hops: [...arrival.hops, ...hops], doubts };
}

/** Asks for a header that a distribution adds: known to CloudFront and, one hopes, to nobody else. */
function asksSecret(network: Network, door: Door, { needsHeaders = [] }: Way): boolean {
  if (needsHeaders.length === 0) return false;
  const secrets = secretHeaders(network);
  return door.names.some((name) => needsHeaders.some((header) => secrets.get(name)?.has(header)));
}

function withoutSignature({ authentication = [], ...hop }: Hop): Hop {
  const left = authentication.filter((kind) => kind !== 'iam');
  return left.length === 0 ? hop : { ...hop, authentication: left };
}
