import type { Topology, TopologyNode } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { GoLink } from '../../parts/go-link.tsx';
import { LocalTable } from '../../parts/local-table.tsx';
import { Age } from '../../parts/moment.tsx';
import { InternetProofs } from './internet-proofs.tsx';
import { useNodeNames } from './use-node-names.ts';
import { onlyHref } from './use-topology-choice.ts';

/** Everybody of the topology; who was reached from the internet comes first. */
export function Nodes({ topology }: { topology: Topology }) {
  const { text } = useWords();
  const { nameOf, kindOf } = useNodeNames();
  const accountOf = ({ accountId = '', accountName }: TopologyNode) => accountName || accountId || '–';
  return (
    <LocalTable<TopologyNode>
      title={text('topology.nodes')}
      placeholder={text('topology.nodes.find')}
      rows={topology.nodes.toSorted((a, b) => b.internet.length - a.internet.length)}
      keyOf={({ id }) => id}
      empty={<Empty title={text('topology.noMatch')} next={text('topology.noMatch.next')} />}
      columns={[
        {
          id: 'name',
          header: text('topology.name'),
          minWidth: 220,
          isRowHeader: true,
          value: nameOf,
          cell: (node) =>
            node.kind === 'internet' ? (
              nameOf(node)
            ) : (
              <GoLink href={onlyHref(node)} ariaLabel={`${text('topology.only')}: ${nameOf(node)}`}>
                {nameOf(node)}
              </GoLink>
            ),
        },
        { id: 'kind', header: text('topology.kind'), minWidth: 140, value: kindOf },
        { id: 'account', header: text('topology.account'), minWidth: 140, value: accountOf },
        {
          id: 'internet',
          header: text('topology.internet'),
          minWidth: 220,
          value: ({ internet }) => internet.length,
          cell: ({ internet }) => (internet.length === 0 ? '–' : <InternetProofs proofs={internet} />),
        },
        {
          id: 'traced',
          header: text('topology.traced'),
          minWidth: 110,
          value: ({ isTraced }) => text(isTraced ? 'yes.true' : 'yes.false'),
        },
        {
          id: 'last',
          header: text('topology.lastSeen'),
          minWidth: 140,
          value: ({ lastSeenAt }) => lastSeenAt ?? '',
          cell: ({ lastSeenAt }) => (lastSeenAt === undefined ? '–' : <Age at={lastSeenAt} />),
        },
      ]}
    />
  );
}
