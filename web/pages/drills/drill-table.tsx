import type { ReactNode } from 'react';
import type { Drill, DrillList } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { DrillState } from '../../parts/drill-state.tsx';
import { useDuration } from '../../parts/duration.ts';
import { Empty } from '../../parts/empty.tsx';
import { GoLink } from '../../parts/go-link.tsx';
import { LocalTable } from '../../parts/local-table.tsx';
import { Moment } from '../../parts/moment.tsx';
import { SEVERITIES_DOWN, SeverityBadge } from '../../parts/severity.tsx';

/** The drills, the newest first, with how they ended. */
export function DrillTable({ drills, action }: { drills: DrillList; action: ReactNode }) {
  const { text } = useWords();
  const duration = useDuration();
  const { items, total } = drills;
  return (
    <LocalTable<Drill>
      title={text('nav.drills')}
      description={total > items.length && text('drills.first', { n: items.length, total })}
      placeholder={text('drills.find')}
      rows={items}
      keyOf={({ id }) => id}
      sortedBy={{ id: 'started', isDescending: true }}
      empty={<Empty title={text('drills.none')} next={text('drills.none.next')} action={action} />}
      columns={[
        {
          id: 'started',
          header: text('drills.started'),
          minWidth: 170,
          isRowHeader: true,
          value: (row) => row.startedAt,
          cell: (row) => (
            <GoLink href={`/drills/${encodeURIComponent(row.id)}`}>
              <Moment at={row.startedAt} />
            </GoLink>
          ),
        },
        {
          id: 'state',
          header: text('drills.outcome'),
          minWidth: 125,
          value: (row) => text(`drillState.${row.state}`),
          cell: (row) => <DrillState state={row.state} />,
        },
        { id: 'owner', header: text('column.owner'), minWidth: 120, value: (row) => row.owner },
        {
          id: 'severity',
          header: text('column.severity'),
          minWidth: 95,
          value: (row) => SEVERITIES_DOWN.indexOf(row.severity),
          cell: (row) => <SeverityBadge severity={row.severity} />,
        },
        {
          id: 'answer',
          header: text('drills.answer'),
          minWidth: 100,
          value: (row) => row.secondsToAnswer ?? Number.MAX_SAFE_INTEGER,
          cell: (row) => (row.secondsToAnswer === undefined ? '–' : duration(row.secondsToAnswer)),
        },
        { id: 'by', header: text('drills.answeredBy'), minWidth: 120, value: (row) => row.endedBy ?? '–' },
        { id: 'startedBy', header: text('drills.startedBy'), minWidth: 120, value: (row) => row.startedBy },
      ]}
    />
  );
}
