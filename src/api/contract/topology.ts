import { z } from 'zod';

/** Nodes a topology answers at most. */
export const MAX_TOPOLOGY_NODES = 500;

export const TopologyNodeKind = z.enum([
  'service',
  'program',
  'host',
  'database',
  'queue',
  'resource',
  'external',
  'address',
  'internet',
]);

/** Somebody of the internet was seen there: in a machine's connections, as the peer of a request, or by a header alone. */
export const InternetFacing = z.object({
  proof: z.enum(['socket', 'peer', 'forwarded']),
  /** One address it came from. */
  client: z.string(),
  port: z.number().optional(),
  lastSeenAt: z.string(),
});

export const TopologyNode = z.object({
  id: z.string(),
  kind: TopologyNodeKind,
  name: z.string(),
  /** `postgresql`, `kafka`, … */
  system: z.string().optional(),
  /** ARN of the resource, or the entity of a machine. */
  resource: z.string().optional(),
  resourceType: z.string().optional(),
  accountId: z.string().optional(),
  accountName: z.string().optional(),
  region: z.string().optional(),
  /** Machines, by entity, on which it was seen to run. */
  runsOn: z.array(z.string()).readonly(),
  internet: z.array(InternetFacing).readonly(),
  /** It sends traces itself. */
  isTraced: z.boolean(),
  criticality: z.string().optional(),
  lastSeenAt: z.string().optional(),
});

export const TopologyEdge = z.object({
  from: z.string(),
  to: z.string(),
  /** 0 when it is not known. */
  port: z.number(),
  protocol: z.enum(['tcp', 'udp']).optional(),
  system: z.string().optional(),
  /** `from` takes messages out of `to`. */
  receives: z.boolean(),
  proofs: z
    .array(
      z.object({
        by: z.enum(['socket', 'trace']),
        /** Connections that were open, or calls that were counted. */
        count: z.number(),
        firstSeenAt: z.string().optional(),
        lastSeenAt: z.string(),
      }),
    )
    .readonly(),
});

/** Who talks with whom, as machines and traces show it. Who sends neither is missing here and not silent. */
export const Topology = z.object({
  asOf: z.string(),
  nodes: z.array(TopologyNode).readonly(),
  edges: z.array(TopologyEdge).readonly(),
  /** What was looked at: machines that report, services that send traces. */
  sources: z.object({ hosts: z.number(), services: z.number() }),
  /** What did not fit the answer. */
  left: z.object({ nodes: z.number(), edges: z.number(), hosts: z.number() }),
});

export type TopologyNodeKind = z.infer<typeof TopologyNodeKind>;
export type InternetFacing = z.infer<typeof InternetFacing>;
export type TopologyNode = z.infer<typeof TopologyNode>;
export type TopologyEdge = z.infer<typeof TopologyEdge>;
export type Topology = z.infer<typeof Topology>;
