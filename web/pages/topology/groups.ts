import type { Topology, TopologyNode } from '#api/contract';

/** Kinds of which many are alike; each of the others has a name of its own. */
const ALIKE: ReadonlySet<TopologyNode['kind']> = new Set(['program', 'host', 'address']);

/** Rounds of telling groups apart; a longer chain of differences draws a few nodes together that are not alike. */
const MOST_ROUNDS = 12;

/** What a program is called on every machine: `nginx @ web-1` is `nginx`. */
export function labelOf({ kind, name }: Pick<TopologyNode, 'kind' | 'name'>): string {
  if (kind !== 'program') return name;
  const at = name.lastIndexOf(MACHINE);
  return at < 0 ? name : name.slice(0, at);
}

/** The machine in the name of a program. */
export function machineOf({ kind, name }: Pick<TopologyNode, 'kind' | 'name'>): string {
  return kind === 'program' && name.includes(MACHINE) ? name.slice(name.lastIndexOf(MACHINE) + MACHINE.length) : '';
}

const MACHINE = ' @ ';

/**
 * Nodes that do the same: programs of one name, machines or addresses of one account that are reached alike and talk
 * with the same others, or with others that are alike themselves. The first of each group comes first.
 */
export function groupsOf({ nodes, edges }: Pick<Topology, 'nodes' | 'edges'>): readonly (readonly TopologyNode[])[] {
  let groups = new Map(nodes.map((node) => [node.id, firstWord(node)]));
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS && new Set(groups.values()).size > count; round += 1) {
    count = new Set(groups.values()).size;
    groups = refined(groups, edges);
  }
  return [...Map.groupBy(nodes, ({ id }) => groups.get(id)).values()];
}

function firstWord(node: TopologyNode): string {
  const { id, kind, accountId = '', internet } = node;
  if (!ALIKE.has(kind)) return JSON.stringify([id]);
  return JSON.stringify([kind, kind === 'program' ? labelOf(node) : '', accountId, internet.length > 0]);
}

/** Told apart by the groups of whom they talk with; words are kept short by numbering them. */
function refined(groups: ReadonlyMap<string, string>, edges: Topology['edges']): Map<string, string> {
  const near = new Map<string, Set<string>>();
  const add = (id: string, word: string) => {
    const words = near.get(id) ?? new Set();
    near.set(id, words.add(word));
  };
  for (const { from, to, port, receives } of edges) {
    add(from, `to ${port} ${receives} ${groups.get(to)}`);
    add(to, `from ${port} ${receives} ${groups.get(from)}`);
  }
  const numbers = new Map<string, string>();
  const numberOf = (word: string) => {
    const known = numbers.get(word) ?? String(numbers.size);
    numbers.set(word, known);
    return known;
  };
  return new Map(
    [...groups].map(([id, group]) => [id, numberOf(JSON.stringify([group, [...(near.get(id) ?? [])].toSorted()]))]),
  );
}
