import { describe, expect, it } from 'vitest';
import type { Hop, HopRole } from '#api/contract';
import { graphOf, keysOf, type Way } from './ways.ts';

function hop(role: HopRole, id: string): Hop {
  const element = { arn: '', type: '', id, name: id, accountId: '', accountName: '', region: '' };
  return { role, element, evidence: [], authentication: [] };
}

const way = (id: string, ...hops: readonly Hop[]): Way => ({ id, label: id, hops });

describe('several ways as one graph', () => {
  it('shares the stations they have in common', () => {
    const [internet, gateway] = [hop('internet', 'internet'), hop('gateway', 'igw')];
    const graph = graphOf([
      way('a', internet, gateway, hop('security-group', 'sg-1'), hop('destination', 'i')),
      way('b', internet, gateway, hop('security-group', 'sg-2'), hop('destination', 'i')),
    ]);
    expect(graph.nodes.map(({ hop: { element } }) => element.id)).toEqual(['internet', 'igw', 'sg-1', 'i', 'sg-2']);
    expect(graph.edges).toHaveLength(5);
    expect(graph.length).toBe(4);
  });

  it('keeps a station apart that is passed twice on one way', () => {
    const keys = keysOf(way('a', hop('network-acl', 'acl'), hop('subnet', 's'), hop('network-acl', 'acl')));
    expect(new Set(keys).size).toBe(3);
  });

  it('is empty without a way', () => {
    expect(graphOf([])).toEqual({ nodes: [], edges: [], length: 0 });
  });
});
