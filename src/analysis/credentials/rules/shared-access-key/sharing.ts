import { epochMs, type Instant } from '#kernel';
import type { KeyUse } from '../../inventory.ts';
import { agentFamily, networkOf } from './place.ts';

/** Use of one key from places that have nothing to do with each other, within `WINDOW_MS`. */
export interface Sharing {
  readonly from: Instant;
  /** Sorted. */
  readonly networks: readonly string[];
  readonly agents: readonly string[];
  /** The first use in each network. */
  readonly events: readonly KeyUse[];
}

/** A person does not change network and tool within the hour; a laptop that goes home takes longer. */
const WINDOW_MS = 3_600_000;

/** From this many networks on it does not matter whether the tool is the same. */
const MANY_NETWORKS = 3;

/** A lookup gives at most a page of 50 events for a key; an imported log may hold more, and only its newest count. */
const MOST_USES = 1000;

/** Evidence is enough long before it is complete. */
const MOST_EVENTS = 10;

interface PlacedUse {
  readonly use: KeyUse;
  readonly ms: number;
  readonly network: string;
  readonly agent: string;
}

/**
 * The earliest hour in which a key was used from unrelated networks by different tools, or from three or more
 * networks by any. Calls that an AWS service made on the key's behalf have no network and do not count.
 */
export function findSharing(uses: readonly KeyUse[]): Sharing | undefined {
  const placed = uses
    .flatMap((use): PlacedUse[] => {
      const network = networkOf(use.sourceIp, use.userAgent);
      return network === undefined ? [] : [{ use, ms: epochMs(use.at), network, agent: agentFamily(use.userAgent) }];
    })
    .toSorted((a, b) => a.ms - b.ms || (a.use.eventId < b.use.eventId ? -1 : 1))
    .slice(-MOST_USES);
  let end = 0;
  for (const [start, first] of placed.entries()) {
    while (end < placed.length && (placed[end]?.ms ?? 0) - first.ms <= WINDOW_MS) end += 1;
    const sharing = judgeWindow(placed.slice(start, end));
    if (sharing !== undefined) return sharing;
  }
  return undefined;
}

function judgeWindow(window: readonly PlacedUse[]): Sharing | undefined {
  const [first] = window;
  const firsts = new Map<string, PlacedUse>();
  for (const placed of window) if (!firsts.has(placed.network)) firsts.set(placed.network, placed);
  if (first === undefined || firsts.size < 2) return undefined;
  const agents = [...new Set(window.map(({ agent }) => agent))].toSorted();
  if (firsts.size < MANY_NETWORKS && !isByDifferentTools(window)) return undefined;
  const events = [...firsts.values()].slice(0, MOST_EVENTS).map(({ use }) => use);
  return { from: first.use.at, networks: [...firsts.keys()].toSorted(), agents, events };
}

/** Whether two networks have a tool that the other has not: one person with two tools in one place is none. */
function isByDifferentTools(window: readonly PlacedUse[]): boolean {
  const agentsByNetwork = new Map<string, Set<string>>();
  for (const { network, agent } of window) {
    const agents = agentsByNetwork.get(network) ?? new Set();
    agentsByNetwork.set(network, agents.add(agent));
  }
  const sets = [...agentsByNetwork.values()];
  return sets.some((a, index) => sets.slice(index + 1).some((b) => [...a].every((agent) => !b.has(agent))));
}
