import { parseCidr } from '#analysis/addresses';
import type { SeenCall, SeenService, ServiceMap } from '#estate/model';
import type { EdgeProof } from './contract.ts';
import { type Ends, serviceNode, type Viewpoint } from './ends.ts';
import type { GraphBuilder } from './graph.ts';
import { isLoopback, type ServicesOnMachines } from './machines.ts';

/** Adds the services that traces name. */
export function addServices(graph: GraphBuilder, services: readonly SeenService[], placed: ServicesOnMachines): void {
  for (const service of services) {
    const { id, criticality, lastSeenAt, places } = service;
    const place = places.find(({ accountId }) => accountId !== undefined);
    const [machine] = placed.machinesOf.get(id) ?? [];
    const accountId = place?.accountId ?? machine?.host.accountId;
    const region = place?.region ?? machine?.host.region;
    graph.node({
      id: serviceNode(id),
      kind: 'service',
      name: id,
      isTraced: true,
      runsOn: (placed.machinesOf.get(id) ?? []).map(({ host }) => host.entity).toSorted(),
      lastSeenAt,
      ...(accountId === undefined ? {} : { accountId }),
      ...(region === undefined ? {} : { region }),
      ...(criticality === undefined ? {} : { criticality }),
    });
  }
}

/** Adds who called whom, and who was asked from the internet, as traces tell. */
export function addTraces(graph: GraphBuilder, ends: Ends, map: ServiceMap, placed: ServicesOnMachines): void {
  for (const service of map.services) addPublic(graph, ends, service);
  const names = Map.groupBy(map.services, ({ name }) => name);
  const ids = new Set(map.services.map(({ id }) => id));
  const known = new Set(map.calls.flatMap((call) => (call.kind === 'service' ? [targetKey(call)] : [])));
  for (const call of map.calls) {
    // The same call, told before its other side was known.
    if (call.kind === 'host' && known.has(targetKey(call))) continue;
    const [machine] = placed.machinesOf.get(call.from) ?? [];
    const view: Viewpoint = { machine, vpcId: machine?.vpcId, id: call.from };
    const [namesake, ...others] = names.get(call.to) ?? [];
    const service = ids.has(call.to) || others.length > 0 ? call.to : (namesake?.id ?? call.to);
    const to = targetOf(graph, ends, { ...call, to: call.kind === 'service' ? service : call.to }, view);
    const from = serviceNode(call.from);
    if (from === to) continue;
    const { port = 0, system, receives = false } = call;
    graph.edge({ from, to, port, receives, ...(system === undefined ? {} : { system }) }, proofOf(call));
  }
}

function addPublic(graph: GraphBuilder, ends: Ends, service: SeenService): void {
  const { id, publicRequests, publicClient, publicProof = 'forwarded', lastPublicAt } = service;
  if (publicRequests === 0 || publicClient === undefined || lastPublicAt === undefined) return;
  // Sent from an own address that is public: somebody of ours went around.
  if (!ends.isStranger(publicClient)) return;
  graph.reached(serviceNode(id), { proof: publicProof, client: publicClient, lastSeenAt: lastPublicAt });
  graph.edge(
    { from: ends.internet(), to: serviceNode(id), port: 0 },
    { by: 'trace', count: publicRequests, lastSeenAt: lastPublicAt },
  );
}

function targetOf(graph: GraphBuilder, ends: Ends, call: SeenCall, view: Viewpoint): string {
  const { kind, to, system, address, port = 0 } = call;
  if (kind === 'service') return graph.node({ id: serviceNode(to), kind: 'service', name: to });
  if (kind === 'queue')
    return graph.node({
      id: `queue:${system}:${to}`,
      kind: 'queue',
      name: to,
      ...(system === undefined ? {} : { system }),
    });
  const isAddress = address !== undefined && (parseCidr(address) !== undefined || isLoopback(address));
  const named = address === undefined || isAddress ? undefined : ends.named(address, port, view);
  if (named !== undefined) return named;
  if (kind === 'database' && system !== undefined) {
    if (address !== undefined && isAddress) return ends.answering(address, port, view, { system });
    const id = `database:${system}:${to}@${address ?? ''}:${port}`;
    return graph.node({ id, kind: 'database', name: to, system });
  }
  if (address !== undefined && isAddress) return ends.answering(address, port, view);
  return graph.node({ id: `external:${to}`, kind: 'external', name: to });
}

function targetKey({ from, address, port }: SeenCall): string {
  return JSON.stringify([from, address, port]);
}

function proofOf({ calls, firstSeenAt, lastSeenAt }: SeenCall): EdgeProof {
  return { by: 'trace', count: calls, firstSeenAt, lastSeenAt };
}
