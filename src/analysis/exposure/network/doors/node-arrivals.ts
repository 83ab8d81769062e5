import type { Question, ReachAnswer, Refusal } from '../contract.ts';
import type { Network } from '../model/network.ts';
import type { Arrival } from './arrival.ts';
import type { Door, EndpointLink } from './door.ts';
import type { Ask } from './reach-through.ts';

/** What comes to interfaces in VPCs, and why the rest does not. */
export interface NodeArrivals {
  readonly arrivals: readonly Arrival[];
  readonly refusals: readonly Refusal[];
}

/** What gets from somewhere to the nodes of a door, as the network itself answers. */
export function arrivalsAtNodes(
  { interfaces }: Network,
  nodes: readonly string[],
  question: Question,
  ask: Ask,
): NodeArrivals {
  const refusals: Refusal[] = [];
  const arrivals = nodes.flatMap((id): readonly Arrival[] => {
    const node = interfaces.get(id);
    if (node === undefined) return [];
    const answer = ask({ ...question, to: { kind: 'resource', id } });
    refusals.push(...answer.refusals);
    return waysOf(answer).map(({ flows, hops }) => ({ flows, hops, doubts: doubtsOf(answer), node, sender: 'client' }));
  });
  return { arrivals, refusals };
}

/** The same through interface endpoints: all of a door, or the one that is asked for. */
export function arrivalsByEndpoints(
  network: Network,
  door: Door,
  links: readonly EndpointLink[],
  question: Question,
  ask: Ask,
): NodeArrivals {
  const asked = links.filter((link) => isMeant(link, question));
  const found = (asked.length > 0 ? asked : links).map(({ nodes, stops, doubts, hops }): NodeArrivals => {
    const { arrivals, refusals } = arrivalsAtNodes(network, nodes, question, ask);
    if (arrivals.length === 0 || stops.length === 0) {
      return {
        arrivals: arrivals.map((one) => ({
          ...one,
          hops: [...one.hops, ...hops],
          doubts: [...one.doubts, ...doubts],
          sender: 'unknown',
        })),
        refusals,
      };
    }
    return { arrivals: [], refusals: stops.map((stop) => ({ ...stop, hops: arrivals[0]?.hops ?? [] })) };
  });
  const arrivals = found.flatMap((one) => one.arrivals);
  // An endpoint that was not seen may be a way in.
  const { doubts = [] } = door;
  if (arrivals.length === 0 && doubts.length > 0) arrivals.push({ flows: [], hops: [], doubts, sender: 'unknown' });
  const none: Refusal = { code: 'NO_POSSIBLE_DESTINATION', params: {}, element: door.resource, evidence: [], hops: [] };
  return {
    arrivals,
    refusals: found.length === 0 ? [none] : found.flatMap(({ refusals }) => refusals),
  };
}

function isMeant({ id, nodes }: EndpointLink, { to }: Question): boolean {
  return to.kind === 'resource' && (to.id === id || to.id.endsWith(`/${id}`) || nodes.includes(to.id));
}

/** What gets through for sure; where nothing does, what may. */
function waysOf({ outcome, paths, perhaps = [] }: ReachAnswer): ReachAnswer['paths'] {
  return outcome === 'unknown' ? perhaps : paths;
}

export function doubtsOf(answer: ReachAnswer): Arrival['doubts'] {
  return answer.outcome === 'reachable' ? [] : answer.unseen;
}
