import { z } from 'zod';
import { MAX_TOPOLOGY_NODES, Topology } from '#api/contract';
import { topology } from '#queries';
import { plainText } from '../requests.ts';
import { route } from '../route.ts';

/** Questions of one address in a minute that read all machines' connections. */
const HEAVY_PER_MINUTE = 120;

const TopologyQuery = z.strictObject({
  account: plainText(64).optional(),
  /** Part of the name of a service, a program or a machine, or the ARN of a resource. */
  service: plainText(300).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_TOPOLOGY_NODES).default(200),
});

export const TOPOLOGY_ROUTES = [
  route({
    method: 'GET',
    path: '/topology',
    permission: 'findings:read',
    summary: 'Who talks with whom, what proves it and who was reached from the internet, by connections and traces',
    query: TopologyQuery,
    answer: Topology,
    perMinute: HEAVY_PER_MINUTE,
    handle: ({ store, clock }, { query }) => topology(store, { ...query, asOf: clock.now() }),
  }),
];
