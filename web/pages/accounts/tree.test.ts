import { describe, expect, it } from 'vitest';
import type { Account } from '#api/contract';
import { buildTree, unitsOf } from './tree.ts';

const account = (id: string, ouPath: string[], critical: number): Account => ({
  id,
  name: `name-${id}`,
  ouPath,
  isManagement: false,
  tags: {},
  items: 10,
  findings: { critical, high: 0, medium: 0, low: 0, informational: 0 },
  completeness: { complete: 1 },
});

describe('buildTree', () => {
  const tree = buildTree([
    account('1', [], 1),
    account('2', ['Workloads', 'Prod'], 2),
    account('3', ['Workloads', 'Prod'], 4),
    account('4', ['Workloads'], 8),
  ]);

  it('puts accounts below their units, units first', () => {
    expect(tree.map(({ name }) => name)).toEqual(['Workloads', 'name-1']);
    expect(tree[0]?.children.map(({ name }) => name)).toEqual(['Prod', 'name-4']);
  });

  it('adds up what is below', () => {
    expect(tree[0]).toMatchObject({
      accounts: 3,
      items: 30,
      findings: { critical: 14 },
      completeness: { complete: 3 },
    });
  });

  it('tells units of one name in different places apart', () => {
    const twins = buildTree([account('1', ['A', 'X'], 0), account('2', ['B', 'X'], 0)]);
    expect(new Set(unitsOf(twins).map(({ id }) => id)).size).toBe(4);
  });

  it('is empty for nobody', () => {
    expect(buildTree([])).toEqual([]);
  });
});
