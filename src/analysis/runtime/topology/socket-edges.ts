import type { HostConnection } from '#estate/model';
import type { EdgeProof } from './contract.ts';
import type { Ends, Viewpoint } from './ends.ts';
import type { GraphBuilder } from './graph.ts';
import { callKey, isLoopback, type Machine } from './machines.ts';

/** Adds who talks with whom by the connections of a machine. */
export function addSockets(graph: GraphBuilder, ends: Ends, machine: Machine): void {
  for (const connection of machine.host.report.connections) {
    if (connection.direction === 'out') addOut(graph, ends, machine, connection);
    else addIn(graph, ends, machine, connection);
  }
}

function addOut(graph: GraphBuilder, ends: Ends, machine: Machine, connection: HostConnection): void {
  const { remoteAddress, port, protocol, database } = connection;
  const from = ends.holder(machine, connection.pids);
  const to = ends.answering(remoteAddress, port, viewOf(machine, connection), {
    protocol,
    ...(database === undefined ? {} : { system: database }),
  });
  // A program that talks with itself tells nothing.
  if (from === to) return;
  graph.edge(
    { from, to, port, protocol, ...(database === undefined ? {} : { system: database }) },
    proofOf(machine, connection),
  );
}

function addIn(graph: GraphBuilder, ends: Ends, machine: Machine, connection: HostConnection): void {
  const { remoteAddress, localAddress, port, protocol } = connection;
  // Within a machine the other end tells the same.
  if (isLoopback(remoteAddress)) return;
  const to = ends.holder(machine, connection.pids);
  if (ends.isStranger(remoteAddress)) {
    graph.reached(to, { proof: 'socket', client: remoteAddress, port, lastSeenAt: machine.host.report.observedAt });
    graph.edge({ from: ends.internet(), to, port, protocol }, proofOf(machine, connection));
    return;
  }
  const view = viewOf(machine, connection);
  // A caller that reports names the program as well.
  if (ends.machineAt(remoteAddress, view)?.calls.has(callKey(protocol, localAddress, port)) === true) return;
  const from = ends.place(remoteAddress, view);
  if (from !== to) graph.edge({ from, to, port, protocol }, proofOf(machine, connection));
}

function viewOf(machine: Machine, { network }: HostConnection): Viewpoint {
  const { vpcId, host } = machine;
  return { machine, vpcId, id: host.entity, ...(network === undefined ? {} : { network }) };
}

function proofOf({ host }: Machine, { count }: HostConnection): EdgeProof {
  return { by: 'socket', count, lastSeenAt: host.report.observedAt };
}
