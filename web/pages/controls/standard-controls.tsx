import Box from '@cloudscape-design/components/box';
import type { ReactNode } from 'react';
import type { StandardControl } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useStandard } from '../../client/posture-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { ControlStatus, STATUSES_DOWN } from '../../parts/control-status.tsx';
import { Empty } from '../../parts/empty.tsx';
import { activeFindingsHref } from '../../parts/findings-href.ts';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { LocalTable } from '../../parts/local-table.tsx';
import { Waiting } from '../../parts/waiting.tsx';

/** Every control of a standard with its status, what passed and what did not, and what nobody could see. */
export function StandardControls({ id, scope, controls }: { id: string; scope: string; controls: ReactNode }) {
  const { text, localized } = useWords();
  const { number } = useFormats();
  const standard = useStandard(id, scope);
  const counted = (column: 'failed' | 'passed' | 'unknown' | 'excepted') => ({
    id: column,
    header: text(`controls.${column}`),
    minWidth: 80,
    value: (row: StandardControl) => row[column],
    cell: (row: StandardControl) => number(row[column]),
  });
  return (
    <Answer query={standard} waiting={<Waiting lines={24} />}>
      {(data) => (
        <LocalTable
          title={localized(data.title)}
          description={text('controls.version', { version: data.version })}
          placeholder={text('controls.find')}
          controls={controls}
          rows={data.items}
          keyOf={(row) => row.control}
          sortedBy={{ id: 'status' }}
          empty={<Empty title={text('controls.none')} next={text('controls.none.next')} />}
          columns={[
            {
              id: 'status',
              header: text('column.status'),
              minWidth: 125,
              // Sorted by how much it asks for, not by the word.
              value: (row) => STATUSES_DOWN.indexOf(row.status),
              cell: (row) => <ControlStatus status={row.status} />,
            },
            { id: 'control', header: text('column.id'), minWidth: 120, value: (row) => row.control },
            {
              id: 'title',
              header: text('column.control'),
              minWidth: 250,
              isRowHeader: true,
              value: (row) => localized(row.title),
              cell: (row) => (
                <GoLink href={`/controls/${encodeURIComponent(row.rules[0] ?? '')}`}>{localized(row.title)}</GoLink>
              ),
            },
            {
              ...counted('failed'),
              cell: (row) =>
                row.failed === 0 ? (
                  number(0)
                ) : (
                  <GoLink href={activeFindingsHref('rule', ...row.rules)}>{number(row.failed)}</GoLink>
                ),
            },
            counted('passed'),
            counted('unknown'),
            counted('excepted'),
            {
              id: 'unseen',
              header: text('controls.unseen'),
              minWidth: 150,
              value: (row) => row.unseen.total,
              cell: (row) => <Unseen row={row} />,
            },
          ]}
        />
      )}
    </Answer>
  );
}

function Unseen({ row }: { row: StandardControl }) {
  const { text } = useWords();
  const [first] = row.unseen.accounts;
  if (first === undefined) return '–';
  return <Box variant="small">{text('controls.unseenIn', { count: row.unseen.total, reason: first.reason })}</Box>;
}
