import type { AddressSet } from '#analysis/addresses';
import type { Hop, Unseen } from '../contract.ts';
import type { Interface } from '../model/network.ts';
import { type Flows, unite } from '../space/flows.ts';
import type { Ports } from './door.ts';

/** Packets in front of a door. */
export interface Arrival {
  /** As the client sends them at the entrance. */
  readonly flows: Flows;
  readonly hops: readonly Hop[];
  /** Why it is not sure that they come this far. */
  readonly doubts: readonly Unseen[];
  /** The node of the door they came to. */
  readonly node?: Interface;
  /** Ports at this door, when another door sent them; the client's own otherwise. */
  readonly at?: readonly Ports[];
  /** Whose address the door sees: the client's, one of these, or one nobody knows. */
  readonly sender: 'client' | AddressSet | 'unknown';
  /** It came by PrivateLink: the balancer shows its own address to its targets, whatever they were told to be shown. */
  readonly isByEndpoint?: true;
}

/** An arrival that has left the node it came to, with more stations. */
export function onwards({ flows, hops, doubts, sender }: Arrival, more: readonly Hop[], at: readonly Ports[]): Arrival {
  return { flows, hops: [...hops, ...more], doubts, sender, at };
}

/** Several as one: the flows of those that are sure, or else of all, on the way of the first of them. */
export function merged(arrivals: readonly Arrival[]): Arrival | undefined {
  const sure = arrivals.filter(({ doubts }) => doubts.length === 0);
  const kept = sure.length > 0 ? sure : arrivals;
  const [first] = kept;
  if (first === undefined || kept.length === 1) return first;
  return { ...first, flows: unite(kept.map(({ flows }) => flows)) };
}
