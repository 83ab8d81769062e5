import { expect, it } from 'vitest';
import type { TopologyEdge, TopologyNode } from '#api/contract';
import { drawingOf, NODE } from './drawing.ts';

const node = (id: string, kind: TopologyNode['kind'] = 'service'): TopologyNode => ({
  id,
  kind,
  name: id,
  runsOn: [],
  internet: [],
  isTraced: true,
});

const edge = (from: string, to: string, by: 'socket' | 'trace', receives = false): TopologyEdge => ({
  from,
  to,
  port: 443,
  receives,
  proofs: [{ by, count: 1, lastSeenAt: '2026-11-26T00:00:00.000Z' }],
});

it('draws the internet at both ends, and what has no connection not at all', () => {
  const { nodes, edges, alone } = drawingOf({
    nodes: [node('internet', 'internet'), node('shop'), node('idle')],
    edges: [edge('internet', 'shop', 'socket'), edge('shop', 'internet', 'trace')],
  });
  const [calls, shop, called] = nodes.toSorted((a, b) => a.x - b.x);
  expect(nodes).toHaveLength(3);
  expect([calls?.node.id, shop?.node.id, called?.node.id]).toEqual(['internet', 'shop', 'internet']);
  expect(called?.isCalledInternet).toBe(true);
  expect(edges).toHaveLength(2);
  expect(alone).toBe(1);
});

it('draws one line for all ports between two, with every proof, and messages from the queue on', () => {
  const { nodes, edges } = drawingOf({
    nodes: [node('a'), node('b'), node('q', 'queue'), node('c')],
    edges: [edge('a', 'b', 'socket'), edge('a', 'b', 'trace'), edge('c', 'q', 'trace', true)],
  });
  expect(edges).toContainEqual({ from: 'a', to: 'b', isSeenBy: { socket: true, trace: true } });
  const x = (id: string) => nodes.find((one) => one.key === id)?.x ?? 0;
  expect(x('q')).toBeLessThan(x('c'));
});

it('puts no two of a hundred nodes over each other', () => {
  const names = Array.from({ length: 100 }, (_, index) => `n${index}`);
  const { nodes } = drawingOf({
    nodes: names.map((name) => node(name)),
    edges: names.slice(1).map((name, index) => edge(`n${Math.floor(index / 3)}`, name, 'socket')),
  });
  const over = nodes.flatMap((a, index) =>
    nodes.slice(index + 1).filter((b) => Math.abs(a.x - b.x) < NODE.width && Math.abs(a.y - b.y) < NODE.height),
  );
  expect(nodes).toHaveLength(100);
  expect(over).toEqual([]);
});

it('draws programs that do the same once, those of another account or with another database apart', () => {
  const program = (name: string, accountId = '1'): TopologyNode => ({ ...node(name, 'program'), accountId });
  const { nodes } = drawingOf({
    nodes: [
      program('nginx @ web-1'),
      program('nginx @ web-2'),
      program('nginx @ web-3', '2'),
      program('app @ web-1'),
      program('app @ web-2'),
      program('app @ web-3', '2'),
      node('db-a', 'database'),
      node('db-b', 'database'),
    ],
    edges: [
      edge('nginx @ web-1', 'app @ web-1', 'socket'),
      edge('nginx @ web-2', 'app @ web-2', 'socket'),
      edge('nginx @ web-3', 'app @ web-3', 'socket'),
      edge('app @ web-1', 'db-a', 'socket'),
      edge('app @ web-2', 'db-a', 'socket'),
      edge('app @ web-3', 'db-b', 'socket'),
    ],
  });
  const drawn = nodes.map(({ members }) => members.map(({ id }) => id).join(', '));
  expect(drawn.toSorted()).toEqual([
    'app @ web-1, app @ web-2',
    'app @ web-3',
    'db-a',
    'db-b',
    'nginx @ web-1, nginx @ web-2',
    'nginx @ web-3',
  ]);
});
