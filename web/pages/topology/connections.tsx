import type { Topology, TopologyEdge } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useFormats } from '../../parts/formats.ts';
import { LocalTable } from '../../parts/local-table.tsx';
import { Age } from '../../parts/moment.tsx';
import { useNodeNames } from './use-node-names.ts';

/** All that the drawing shows, in words: who talks with whom, how, and what proves it. */
export function Connections({ topology: { nodes, edges } }: { topology: Topology }) {
  const { text } = useWords();
  const { number } = useFormats();
  const { nameOf } = useNodeNames();
  const names = new Map(nodes.map((node) => [node.id, nameOf(node)]));
  const lastOf = ({ proofs }: TopologyEdge) =>
    proofs
      .map(({ lastSeenAt }) => lastSeenAt)
      .toSorted()
      .at(-1) ?? '';
  const proofOf = ({ proofs }: TopologyEdge) =>
    proofs.map(({ by, count }) => text(`topology.proof.${by}`, { n: number(count) }));
  const spokenOf = ({ system = '–', receives }: TopologyEdge) =>
    receives ? `${system}, ${text('topology.receives')}` : system;
  return (
    <LocalTable<TopologyEdge>
      title={text('topology.connections')}
      placeholder={text('topology.connections.find')}
      rows={edges}
      keyOf={({ from, to, port, receives }) => JSON.stringify([from, to, port, receives])}
      empty={<Empty title={text('topology.connections.none')} next={text('topology.connections.none.next')} />}
      columns={[
        {
          id: 'from',
          header: text('topology.from'),
          minWidth: 200,
          isRowHeader: true,
          value: ({ from }) => names.get(from) ?? from,
        },
        { id: 'to', header: text('topology.to'), minWidth: 200, value: ({ to }) => names.get(to) ?? to },
        {
          id: 'port',
          header: text('topology.port'),
          minWidth: 100,
          value: ({ port }) => port,
          cell: ({ port, protocol }) => (port === 0 ? '–' : protocol === undefined ? port : `${protocol}/${port}`),
        },
        { id: 'spoken', header: text('topology.spoken'), minWidth: 130, value: spokenOf },
        {
          id: 'proof',
          header: text('topology.proof'),
          minWidth: 190,
          value: (edge) => proofOf(edge).join(' '),
          cell: (edge) => proofOf(edge).map((line) => <div key={line}>{line}</div>),
        },
        {
          id: 'last',
          header: text('topology.lastSeen'),
          minWidth: 140,
          value: lastOf,
          cell: (edge) => <Age at={lastOf(edge)} />,
        },
      ]}
    />
  );
}
