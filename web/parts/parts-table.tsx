import Select, { type SelectProps } from '@cloudscape-design/components/select';
import { useState } from 'react';
import type { PartRow } from '#api/contract';
import { useWords } from '../app/language.tsx';
import { Empty } from './empty.tsx';
import { useFormats } from './formats.ts';
import { LocalTable } from './local-table.tsx';
import { Moment } from './moment.tsx';
import { Completeness } from './state.tsx';

const STATES = ['all', 'complete', 'partial', 'denied', 'failed', 'not-asked'] as const;

/** What was looked at: one row per kind and region, with the reason wherever something is missing. */
export function PartsTable({ parts, withAccount = false }: { parts: readonly PartRow[]; withAccount?: boolean }) {
  const { text } = useWords();
  const { number } = useFormats();
  const [state, setState] = useState<string>('all');
  const options: SelectProps.Option[] = STATES.map((value) => ({
    value,
    label: value === 'all' ? text('parts.allStates') : text(`completeness.${value}`),
  }));
  const reasonOf = ({ reason, missing }: PartRow) =>
    [
      reason ? `${reason.code}: ${reason.detail}` : '',
      missing === undefined ? '' : text('parts.missing', { count: missing }),
    ]
      .filter((line) => line !== '')
      .join(' ');
  return (
    <LocalTable
      title={text('parts.title')}
      description={text('parts.description')}
      placeholder={text('parts.find')}
      rows={parts.filter((part) => state === 'all' || part.state === state)}
      keyOf={(part) => `${part.accountId}/${part.region}/${part.kind}`}
      sortedBy={{ id: 'kind' }}
      controls={
        <Select
          ariaLabel={text('parts.state')}
          selectedOption={options.find(({ value }) => value === state) ?? null}
          options={options}
          onChange={({ detail }) => setState(detail.selectedOption.value ?? 'all')}
        />
      }
      empty={<Empty title={text('parts.none')} next={text('parts.none.next')} />}
      columns={[
        ...(withAccount
          ? [{ id: 'account', minWidth: 140, header: text('column.account'), value: (part: PartRow) => part.accountId }]
          : []),
        { id: 'kind', minWidth: 200, header: text('column.kind'), value: (part) => part.kind, isRowHeader: true },
        { id: 'region', minWidth: 140, header: text('column.region'), value: (part) => part.region },
        {
          id: 'state',
          minWidth: 150,
          header: text('column.seen'),
          value: (part) => part.state,
          cell: (part) => <Completeness state={part.state} />,
        },
        { id: 'reason', minWidth: 220, header: text('column.reason'), value: reasonOf },
        {
          id: 'items',
          minWidth: 120,
          header: text('column.items'),
          value: (part) => part.items,
          cell: (part) => number(part.items),
        },
        { id: 'calls', minWidth: 180, header: text('column.calls'), value: (part) => part.calls.join(', ') },
        {
          id: 'captured',
          minWidth: 190,
          header: text('column.captured'),
          value: (part) => part.capturedAt,
          cell: (part) => <Moment at={part.capturedAt} />,
        },
      ]}
    />
  );
}
