import type { Account } from '#api/contract';

/** An organizational unit with everything below it, or one account. */
export interface TreeNode {
  readonly id: string;
  readonly name: string;
  readonly account?: Account;
  readonly children: readonly TreeNode[];
  readonly accounts: number;
  readonly items: number;
  readonly findings: Readonly<Record<string, number>>;
  readonly completeness: Readonly<Record<string, number>>;
}

/** Builds the tree from the accounts' paths; every unit adds up what is below it. */
export function buildTree(accounts: readonly Account[], depth = 0, path = ''): readonly TreeNode[] {
  const here = accounts.filter(({ ouPath }) => ouPath.length <= depth);
  const units = Object.groupBy(
    accounts.filter(({ ouPath }) => ouPath.length > depth),
    ({ ouPath }) => ouPath[depth] ?? '',
  );
  const unitNodes = Object.entries(units)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, below]) => unitNode(`${path}/${name}`, name, buildTree(below ?? [], depth + 1, `${path}/${name}`)));
  return [...unitNodes, ...here.toSorted((a, b) => a.name.localeCompare(b.name)).map(accountNode)];
}

/** All units of a tree, for opening them. */
export function unitsOf(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap((node) => (node.account ? [] : [node, ...unitsOf(node.children)]));
}

function unitNode(id: string, name: string, children: readonly TreeNode[]): TreeNode {
  return {
    id,
    name,
    children,
    accounts: children.reduce((sum, child) => sum + child.accounts, 0),
    items: children.reduce((sum, child) => sum + child.items, 0),
    findings: addUp(children.map((child) => child.findings)),
    completeness: addUp(children.map((child) => child.completeness)),
  };
}

function accountNode(account: Account): TreeNode {
  const { id, name, items, findings, completeness } = account;
  return { id, name: name || id, account, children: [], accounts: 1, items, findings, completeness };
}

function addUp(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const [key, count] of counts.flatMap((record) => Object.entries(record))) sum[key] = (sum[key] ?? 0) + count;
  return sum;
}
