import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { CheckedFix } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useFixes } from '../../client/queries.ts';
import { useCheckedFixes } from '../../client/vulnerability-queries.ts';
import { useActionTitle } from '../../parts/action-title.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { findingsHref } from '../../parts/findings-href.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { LocalTable } from '../../parts/local-table.tsx';
import { Day } from '../../parts/moment.tsx';
import { Waiting } from '../../parts/waiting.tsx';

/** What was done lately: the promise of each fix beside what was seen afterwards. */
export function CheckedFixes() {
  const query = useCheckedFixes();
  return (
    <Answer query={query} waiting={<Waiting lines={8} />}>
      {({ items }) => <Table items={items} />}
    </Answer>
  );
}

const NUMBERS = ['predicted', 'fixed', 'gone', 'still', 'since'] as const;

function Table({ items }: { items: readonly CheckedFix[] }) {
  const { text } = useWords();
  const fixes = useFixes().data?.items;
  const titleOf = useActionTitle();
  const nameOf = ({ action, predicted }: CheckedFix) =>
    titleOf(
      { ...action, findings: predicted },
      fixes?.find((fix) => fix.id === action.fix),
    );
  return (
    <LocalTable
      title={text('vulnerabilities.checked')}
      description={text('checkedFix.description')}
      rows={items}
      keyOf={({ action }) => action.id}
      empty={<Empty title={text('checkedFix.none')} next={text('checkedFix.none.next')} />}
      columns={[
        {
          id: 'fix',
          header: text('column.action'),
          minWidth: 280,
          isRowHeader: true,
          value: nameOf,
          cell: (row) => (
            <GoLink href={findingsHref({ property: 'action', operator: '=', values: [row.action.id] })}>
              {nameOf(row)}
            </GoLink>
          ),
        },
        {
          id: 'outcome',
          header: text('checkedFix.outcome'),
          minWidth: 170,
          value: ({ still, back }) => still + back,
          cell: (row) => <Outcome row={row} />,
        },
        ...NUMBERS.map((name) => ({
          id: name,
          header: text(`checkedFix.${name}`),
          minWidth: 100,
          value: (row: CheckedFix) => row[name],
        })),
        {
          id: 'at',
          header: text('checkedFix.at'),
          minWidth: 150,
          value: ({ checkedAt }) => checkedAt,
          cell: ({ checkedAt }) => <Day at={checkedAt} />,
        },
        { id: 'owner', header: text('column.owner'), minWidth: 120, value: ({ action }) => action.owner },
      ]}
    />
  );
}

function Outcome({ row: { still, back } }: { row: CheckedFix }) {
  const { text } = useWords();
  if (still === 0 && back === 0) return <StatusIndicator type="success">{text('checkedFix.kept')}</StatusIndicator>;
  return (
    <>
      {still > 0 && (
        <div>
          <StatusIndicator type="warning">{text('checkedFix.partly', { count: still })}</StatusIndicator>
        </div>
      )}
      {back > 0 && (
        <div>
          <StatusIndicator type="error">{text('checkedFix.back', { count: back })}</StatusIndicator>
        </div>
      )}
    </>
  );
}
