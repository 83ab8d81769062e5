import { MAX_TOPOLOGY_NODES, type Topology, type TopologyEdge, type TopologyNode } from '#api/contract';
import { topology } from '#queries';
import type { CommandContext, CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { printLine, say } from '../output/lines.ts';
import { printJson, printTable } from '../output/print.ts';
import { day } from '../output/styles.ts';
import { EDGE_PROOF_TEXTS, NODE_KIND_TEXTS, PUBLIC_PROOF_TEXTS, TOPOLOGY_TEXTS as TEXTS } from '../texts/topology.ts';

export const runTopology: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, environment } = context;
    const { service, account } = config;
    const asOf = environment.clock.now();
    const found = await topology(store, { service, account, limit: MAX_TOPOLOGY_NODES, asOf });
    if (config.json) printJson(context, found);
    else printTopology(context, found);
    return 0;
  });

function printTopology(context: CommandContext, { asOf, nodes, edges, sources, left }: Topology): void {
  printLine(context, say(context, TEXTS.asked, { at: asOf, ...sources }));
  if (sources.hosts === 0 && sources.services === 0) return printLine(context, say(context, TEXTS.nothing));
  printReached(context, nodes);
  printEdges(context, edges, new Map(nodes.map((node) => [node.id, node])));
  if (left.nodes + left.edges + left.hosts > 0) printLine(context, say(context, TEXTS.left, left));
}

function printReached(context: CommandContext, nodes: readonly TopologyNode[]): void {
  const reached = nodes.flatMap((node) => node.internet.map((facing) => ({ node, facing })));
  if (reached.length === 0) return;
  printLine(context);
  printLine(context, say(context, TEXTS.reached));
  printTable(
    context,
    [
      { title: say(context, TEXTS.name), value: ({ node }) => node.name, shrink: true },
      { title: say(context, TEXTS.kind), value: ({ node }) => say(context, NODE_KIND_TEXTS[node.kind]) },
      { title: say(context, TEXTS.port), value: ({ facing }) => portText(facing.port), align: 'right' },
      { title: say(context, TEXTS.proof), value: ({ facing }) => say(context, PUBLIC_PROOF_TEXTS[facing.proof]) },
      { title: say(context, TEXTS.client), value: ({ facing }) => facing.client },
      { title: say(context, TEXTS.last), value: ({ facing }) => day(facing.lastSeenAt) },
    ],
    reached.slice(0, context.config.limit),
  );
  printMore(context, reached.length);
}

function printEdges(
  context: CommandContext,
  edges: readonly TopologyEdge[],
  nodes: ReadonlyMap<string, TopologyNode>,
): void {
  if (edges.length === 0) return;
  const nameOf = (id: string) => nodes.get(id)?.name ?? id;
  const kindOf = (id: string) => say(context, NODE_KIND_TEXTS[nodes.get(id)?.kind ?? 'address']);
  printLine(context);
  printLine(context, say(context, TEXTS.talks));
  printTable(
    context,
    [
      { title: say(context, TEXTS.from), value: ({ from }) => nameOf(from), shrink: true },
      { title: say(context, TEXTS.to), value: ({ to }) => nameOf(to), shrink: true },
      { title: say(context, TEXTS.kind), value: ({ to }) => kindOf(to) },
      { title: say(context, TEXTS.port), value: ({ port }) => portText(port), align: 'right' },
      { title: say(context, TEXTS.system), value: ({ system = '' }) => system },
      {
        title: say(context, TEXTS.proof),
        value: ({ proofs }) => proofs.map(({ by }) => say(context, EDGE_PROOF_TEXTS[by])).join(', '),
      },
      {
        title: say(context, TEXTS.count),
        value: ({ proofs }) => proofs.map(({ count }) => count).join(', '),
        align: 'right',
      },
      {
        title: say(context, TEXTS.last),
        value: ({ proofs }) =>
          day(
            proofs
              .map(({ lastSeenAt }) => lastSeenAt)
              .toSorted()
              .at(-1),
          ),
      },
    ],
    edges.slice(0, context.config.limit),
  );
  printMore(context, edges.length);
}

function printMore(context: CommandContext, total: number): void {
  const count = total - context.config.limit;
  if (count > 0) printLine(context, say(context, TEXTS.more, { count }));
}

function portText(port = 0): string {
  return port === 0 ? '' : String(port);
}
