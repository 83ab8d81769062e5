import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import type { ExposureChange } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../empty.tsx';
import { GoLink } from '../go-link.tsx';
import { LocalTable } from '../local-table.tsx';
import { ElementChangeLine } from './element-change.tsx';
import { useElementName } from './element-name.ts';
import { BreadthMark, CoverMark, useOpenings } from './marks.tsx';

const COLORS = { appeared: 'red', disappeared: 'green', changed: 'blue' } as const;

interface ExposureChangesProps {
  readonly title: string;
  readonly changes: readonly ExposureChange[];
  readonly counts: Readonly<Record<ExposureChange['change'], number>>;
}

/** Exposures that are there on one side only, or differ, with what made the difference. */
export function ExposureChanges({ title, changes, counts }: ExposureChangesProps) {
  const { text } = useWords();
  const nameOf = useElementName();
  const openings = useOpenings();
  const whatOf = ({ exposure, before }: ExposureChange) => {
    const now = openings(exposure.openings);
    const then = before ? openings(before.openings) : now;
    return then === now ? now : `${then} → ${now}`;
  };
  return (
    <LocalTable
      title={title}
      description={text('exposureChange.counts', counts)}
      {...(changes.length > 10 ? { placeholder: text('exposureChange.find') } : {})}
      rows={changes}
      keyOf={({ change, exposure }) => `${change} ${exposure.id}`}
      empty={<Empty title={text('exposureChange.none')} next={text('exposureChange.none.next')} />}
      columns={[
        {
          id: 'change',
          header: text('column.change'),
          minWidth: 110,
          value: ({ change }) => text(`exposureChange.${change}`),
          cell: ({ change }) => <Badge color={COLORS[change]}>{text(`exposureChange.${change}`)}</Badge>,
        },
        {
          id: 'resource',
          header: text('column.resource'),
          minWidth: 160,
          isRowHeader: true,
          value: ({ exposure }) => `${nameOf(exposure.resource)} ${nameOf(exposure.entrance)}`,
          cell: (row) => <Place change={row} />,
        },
        { id: 'openings', header: text('exposure.openings'), minWidth: 120, value: whatOf },
        {
          id: 'breadth',
          header: text('exposure.breadth'),
          minWidth: 150,
          value: ({ exposure }) => text(`breadth.${exposure.breadth}`),
          cell: ({ exposure, before }) =>
            before !== undefined && before.breadth !== exposure.breadth ? (
              <>
                <BreadthMark breadth={before.breadth} /> → <BreadthMark breadth={exposure.breadth} />
              </>
            ) : (
              <BreadthMark breadth={exposure.breadth} />
            ),
        },
        {
          id: 'cover',
          header: 'WebACL',
          minWidth: 130,
          value: ({ exposure }) => exposure.cover,
          cell: ({ exposure }) => <CoverMark exposure={exposure} />,
        },
        {
          id: 'causes',
          header: text('exposureChange.causes'),
          minWidth: 220,
          value: ({ causes }) => causes.map(({ element }) => nameOf(element)).join(' '),
          cell: ({ causes }) =>
            causes.length === 0
              ? text('exposureChange.noCause')
              : causes.map((change, index) => <ElementChangeLine key={index} change={change} hasPointer />),
        },
      ]}
    />
  );
}

/** The resource and, below it, where the internet comes in. */
function Place({ change: { change, exposure } }: { change: ExposureChange }) {
  const { text } = useWords();
  const nameOf = useElementName();
  const { id, resource, entrance } = exposure;
  return (
    <>
      {/* What is only tried out, or is closed, has no page of its own. */}
      {change === 'changed' ? (
        <GoLink href={`/exposure/${encodeURIComponent(id)}`}>{nameOf(resource)}</GoLink>
      ) : (
        nameOf(resource)
      )}
      <Box variant="small" display="block">
        {entrance.arn === resource.arn ? text('exposure.direct') : nameOf(entrance)}
      </Box>
    </>
  );
}
