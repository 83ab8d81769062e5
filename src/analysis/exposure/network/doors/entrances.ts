import { covers, isEmpty, PUBLIC_ADDRESSES } from '#analysis/addresses';
import type { Unseen } from '../contract.ts';
import type { Network } from '../model/network.ts';
import { boxesOf, comingFrom, onPorts, senders } from './boxes.ts';
import { originFacing } from './cloudfront-origins.ts';
import type { Door } from './door.ts';
import { notModelled } from './estate.ts';
import { INTERNET_HOP } from './internet.ts';
import type { Arrival } from './arrival.ts';
import type { Wire } from './wire.ts';

/** How the internet comes to a door by itself: nothing when it does not. */
export function internetArrivals(network: Network, wire: Wire, door: Door): readonly Arrival[] {
  const { entrance } = door;
  if (entrance.kind === 'inner' || entrance.kind === 'vpcs') return [];
  if (entrance.kind === 'endpoints') {
    const { strangers } = entrance;
    // No packets of the internet come by it: by which ways strangers send theirs is theirs to know.
    if (strangers === undefined || door.closed.length > 0) return [];
    return [{ flows: [], hops: [INTERNET_HOP], doubts: [strangers], sender: 'unknown' }];
  }
  if (entrance.kind === 'public') {
    const flows = comingFrom(boxesOf(takenBy(door), entrance.families), entrance.sources);
    const doubts = door.doubts ?? [];
    if (flows.length === 0 && doubts.length === 0 && (door.unseen.length === 0 || takenBy(door).length > 0)) return [];
    return [{ flows: comingFrom(flows, PUBLIC_ADDRESSES), hops: [INTERNET_HOP], doubts, sender: 'client' }];
  }
  if (entrance.fromInternet.length === 0) return [];
  const nodes = entrance.nodes.flatMap((id) => network.interfaces.get(id) ?? []);
  if (nodes.length === 0) return (door.doubts ?? []).length === 0 ? [] : [unseenNodes(door)];
  return nodes.flatMap((node) => {
    const answer = wire.fromInternet(node);
    const ours = answer.paths.map((path) => ({
      ...path,
      flows: path.flows.filter(({ family }) => entrance.fromInternet.includes(family)),
    }));
    const paths = ours.filter(({ flows }) => flows.length > 0);
    const doubts = [...(door.doubts ?? []), ...(answer.outcome === 'unknown' ? answer.unseen : [])];
    if (paths.length === 0) return answer.outcome === 'unknown' ? [{ ...unseenNodes(door), doubts, node }] : [];
    return paths.map(
      (path): Arrival => ({
        flows: path.flows,
        hops: path.hops,
        doubts: [...doubts, ...foreign(network, door, path.flows)],
        node,
        sender: 'client',
      }),
    );
  });
}

/** The nodes are there and were not seen: everything that the door takes may come in. */
function unseenNodes(door: Door): Arrival {
  const families = door.entrance.kind === 'nodes' ? door.entrance.fromInternet : [];
  const flows = comingFrom(boxesOf(takenBy(door), families), PUBLIC_ADDRESSES);
  return { flows, hops: [INTERNET_HOP], doubts: door.doubts ?? [], sender: 'client' };
}

/**
 * Where only CloudFront's addresses get in, strangers do so by distributions of their own: what this one's WebACL stops
 * comes in by theirs, unless something is checked that was not seen.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/restrict-access-to-load-balancer.html (read 2026-11-26)
 */
function foreign(network: Network, door: Door, flows: Arrival['flows']): readonly Unseen[] {
  const edges = originFacing(network);
  const from = senders(onPorts(flows, takenBy(door)));
  if (edges === undefined || isEmpty(from) || !covers(edges, from)) return [];
  return [notModelled('foreign-distribution', door.resource)];
}

function takenBy(door: Door) {
  return door.ways.flatMap(({ takes }) => takes);
}
