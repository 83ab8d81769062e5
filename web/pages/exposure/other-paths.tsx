import type { ExposureRow } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useElementName } from '../../parts/exposure/element-name.ts';
import { BreadthMark, CoverMark, ExposureOutcome, useOpenings } from '../../parts/exposure/marks.tsx';
import { GoLink } from '../../parts/go-link.tsx';
import { LocalTable } from '../../parts/local-table.tsx';

/** Other entrances through which the internet reaches the same resource. */
export function OtherPaths({ others }: { others: readonly ExposureRow[] }) {
  const { text } = useWords();
  const nameOf = useElementName();
  const openings = useOpenings();
  const entranceOf = ({ entrance, resource }: ExposureRow) =>
    entrance.arn === resource.arn ? text('exposure.direct') : nameOf(entrance);
  return (
    <LocalTable
      title={text('exposure.others')}
      description={text('exposure.others.description')}
      rows={others}
      keyOf={({ id }) => id}
      empty={<Empty title={text('exposure.others.none')} next={text('exposure.others.none.next')} />}
      columns={[
        {
          id: 'entrance',
          header: text('exposure.entrance'),
          minWidth: 160,
          isRowHeader: true,
          value: entranceOf,
          cell: (row) => <GoLink href={`/exposure/${encodeURIComponent(row.id)}`}>{entranceOf(row)}</GoLink>,
        },
        { id: 'openings', header: text('exposure.openings'), minWidth: 130, value: (row) => openings(row.openings) },
        {
          id: 'breadth',
          header: text('exposure.breadth'),
          minWidth: 150,
          value: ({ breadth }) => breadth,
          cell: ({ breadth }) => <BreadthMark breadth={breadth} />,
        },
        {
          id: 'cover',
          header: 'WebACL',
          minWidth: 140,
          value: ({ cover }) => cover,
          cell: (row) => <CoverMark exposure={row} />,
        },
        {
          id: 'outcome',
          header: text('column.outcome'),
          minWidth: 120,
          value: ({ outcome }) => outcome,
          cell: ({ outcome }) => <ExposureOutcome outcome={outcome} />,
        },
      ]}
    />
  );
}
