import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useMemo, useState } from 'react';
import type { Account } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useFormats } from '../../parts/formats.ts';
import { GoButton, GoLink } from '../../parts/go-link.tsx';
import { SeverityCounts } from '../../parts/severity.tsx';
import { CompletenessSum } from '../../parts/state.tsx';
import { buildTree, type TreeNode, unitsOf } from './tree.ts';

/** With more accounts than this only the top of the tree is open at first: the table draws every open row. */
const OPEN_AT_FIRST = 150;

export function AccountTree({ accounts }: { accounts: readonly Account[] }) {
  const { text } = useWords();
  const { number } = useFormats();
  const [search, setSearch] = useState('');
  const found = useMemo(() => accounts.filter((account) => matches(account, search)), [accounts, search]);
  const tree = useMemo(() => buildTree(found), [found]);
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => closedAtFirst(buildTree(accounts), accounts.length));
  const expanded = unitsOf(tree).filter(({ id }) => search !== '' || !closed.has(id));
  return (
    <Table
      items={tree}
      trackBy="id"
      wrapLines
      ariaLabels={{
        tableLabel: text('accounts.title'),
        expandButtonLabel: (node) => text('accounts.expand', { name: node.name }),
        collapseButtonLabel: (node) => text('accounts.collapse', { name: node.name }),
      }}
      expandableRows={{
        getItemChildren: (node) => node.children,
        isItemExpandable: (node) => node.children.length > 0,
        expandedItems: expanded,
        onExpandableItemToggle: ({ detail }) => {
          const next = new Set(closed);
          if (detail.expanded) next.delete(detail.item.id);
          else next.add(detail.item.id);
          setClosed(next);
        },
      }}
      header={<Header counter={`(${number(found.length)})`}>{text('accounts.tree')}</Header>}
      filter={
        <TextFilter
          filteringText={search}
          filteringPlaceholder={text('accounts.find')}
          filteringAriaLabel={text('accounts.find')}
          countText={text('filter.matches', { count: found.length, shown: number(found.length) })}
          onChange={({ detail }) => setSearch(detail.filteringText)}
        />
      }
      empty={
        accounts.length === 0 ? (
          <Empty
            title={text('accounts.none')}
            next={text('accounts.none.next')}
            action={<GoButton href="/connect">{text('sample.connect')}</GoButton>}
          />
        ) : (
          <Empty title={text('accounts.noMatch')} next={text('filter.other')} />
        )
      }
      columnDefinitions={[
        {
          id: 'name',
          header: text('column.unitOrAccount'),
          isRowHeader: true,
          minWidth: 280,
          cell: (node) => <Name node={node} />,
        },
        {
          id: 'id',
          header: text('column.accountId'),
          minWidth: 140,
          cell: (node) => node.account?.id ?? text('accounts.count', { count: node.accounts }),
        },
        {
          id: 'findings',
          header: text('accounts.findings'),
          minWidth: 220,
          cell: (node) => <SeverityCounts counts={node.findings} />,
        },
        {
          id: 'seen',
          header: text('column.seen'),
          minWidth: 180,
          cell: (node) => <CompletenessSum counts={node.completeness} />,
        },
        { id: 'items', header: text('column.items'), minWidth: 100, cell: (node) => number(node.items) },
      ]}
    />
  );
}

function Name({ node }: { node: TreeNode }) {
  const { text } = useWords();
  const { account } = node;
  if (!account) return <Box variant="strong">{node.name}</Box>;
  const isClosed = account.status !== undefined && account.status !== 'ACTIVE';
  return (
    <>
      <GoLink href={`/accounts/${account.id}`}>{node.name}</GoLink>{' '}
      {account.isManagement && <Badge color="blue">{text('accounts.management')}</Badge>}
      {isClosed && <Badge>{account.status}</Badge>}
    </>
  );
}

function matches({ id, name, email = '', ouPath, tags }: Account, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  const tagTexts = Object.entries(tags).map(([key, value]) => `${key}=${value}`);
  return [id, name, email, ...ouPath, ...tagTexts].some((text) => text.toLowerCase().includes(wanted));
}

function closedAtFirst(tree: readonly TreeNode[], accounts: number): ReadonlySet<string> {
  if (accounts <= OPEN_AT_FIRST) return new Set();
  const top = new Set(tree.map(({ id }) => id));
  return new Set(
    unitsOf(tree)
      .map(({ id }) => id)
      .filter((id) => !top.has(id)),
  );
}
