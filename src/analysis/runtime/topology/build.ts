import type { Topology, TopologyInput } from './contract.ts';
import { Ends } from './ends.ts';
import { GraphBuilder, order } from './graph.ts';
import { createMachine, ServicesOnMachines } from './machines.ts';
import { addSockets } from './socket-edges.ts';
import { addServices, addTraces } from './trace-edges.ts';

/** Who talks with whom: connections that machines report joined with calls that traces tell of. */
export function buildTopology({ hosts, services: map, addresses }: TopologyInput): Topology {
  const graph = new GraphBuilder();
  const machines = hosts.toSorted((a, b) => order(a.entity, b.entity)).map((host) => createMachine(host, addresses));
  const placed = new ServicesOnMachines(map.services, machines);
  const ends = new Ends(graph, addresses, placed, machines);
  addServices(graph, map.services, placed);
  for (const machine of machines) addSockets(graph, ends, machine);
  addTraces(graph, ends, map, placed);
  return graph.done();
}
