import type { ExposureRow } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { ElementChangeLine } from '../../parts/exposure/element-change.tsx';
import { useElementName, useTypeName } from '../../parts/exposure/element-name.ts';
import { BreadthMark, CoverMark, ExposureOutcome, useOpenings } from '../../parts/exposure/marks.tsx';
import { GoLink } from '../../parts/go-link.tsx';
import { Day } from '../../parts/moment.tsx';
import type { ServerColumn } from '../../parts/server-table.tsx';

/** Columns of the list of exposures; the later ones are hidden until somebody asks for them. */
export function useExposureColumns(): readonly ServerColumn<ExposureRow>[] {
  const { text } = useWords();
  const nameOf = useElementName();
  const typeName = useTypeName();
  const openings = useOpenings();
  return [
    {
      id: 'resource',
      header: text('column.resource'),
      width: 165,
      sort: 'name',
      isRowHeader: true,
      cell: ({ id, resource }) => (
        <>
          <GoLink href={`/exposure/${encodeURIComponent(id)}`}>{nameOf(resource)}</GoLink>
          <br />
          {typeName(resource.type)}
        </>
      ),
    },
    { id: 'openings', header: text('exposure.openings'), width: 115, cell: (row) => openings(row.openings) },
    {
      id: 'breadth',
      header: text('exposure.breadth'),
      width: 165,
      sort: 'breadth',
      cell: ({ breadth }) => <BreadthMark breadth={breadth} />,
    },
    {
      id: 'outcome',
      header: text('column.outcome'),
      width: 125,
      cell: ({ outcome }) => <ExposureOutcome outcome={outcome} />,
    },
    { id: 'cover', header: 'WebACL', width: 130, cell: (row) => <CoverMark exposure={row} /> },
    {
      id: 'since',
      header: text('exposure.since'),
      width: 145,
      sort: 'since',
      cell: (row) => <Since row={row} />,
    },
    {
      id: 'changedBy',
      header: text('exposure.changedBy'),
      width: 220,
      cell: ({ changedBy }) =>
        changedBy.length === 0
          ? '–'
          : changedBy.map((change, index) => <ElementChangeLine key={index} change={change} />),
    },
    {
      id: 'account',
      header: text('column.account'),
      width: 130,
      sort: 'account',
      cell: ({ resource }) => (
        <GoLink href={`/accounts/${resource.accountId}`}>{resource.accountName || resource.accountId}</GoLink>
      ),
    },
    {
      id: 'entrance',
      header: text('exposure.entrance'),
      width: 130,
      cell: ({ entrance, resource }) => (entrance.arn === resource.arn ? text('exposure.direct') : nameOf(entrance)),
    },
    {
      id: 'authentication',
      header: text('exposure.authentication'),
      width: 100,
      cell: ({ authentication }) => authentication.join(text('list.comma')) || text('exposure.noAuthentication'),
    },
    {
      id: 'finding',
      header: text('column.finding'),
      width: 110,
      isHidden: true,
      cell: ({ findingId }) =>
        findingId === undefined ? '–' : <GoLink href={`/findings/${findingId}`}>{text('exposure.finding')}</GoLink>,
    },
    {
      id: 'region',
      header: text('column.region'),
      width: 140,
      isHidden: true,
      cell: ({ resource }) => resource.region,
    },
    {
      id: 'arn',
      header: text('column.arn'),
      width: 320,
      isHidden: true,
      cell: ({ resource }) => <span className="code">{resource.arn}</span>,
    },
  ];
}

function Since({ row }: { row: ExposureRow }) {
  const { text } = useWords();
  return (
    <>
      <Day at={row.since} />
      {row.sinceFirstLook && (
        <>
          <br />
          {text('exposure.firstLook')}
        </>
      )}
    </>
  );
}
